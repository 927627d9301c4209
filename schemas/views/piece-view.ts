import { z } from 'zod'
import { selectionSchema } from '../collection.ts'
import { problemSchema } from '../errors.ts'
import { decisionSchema, timingsSchema } from '../events/piece-events.ts'
import { outputSchema } from '../output.ts'

/** due: to be made or made again; choosing: several images wait for a choice; gap: left out on purpose. */
export const pieceStatusSchema = z.enum(['due', 'queued', 'generated', 'choosing', 'failed', 'gap'])

/** A piece as it is now. One that was never queued has no row: the plan holds it. */
export const pieceViewSchema = z.strictObject({
  cookId: z.string(),
  number: z.int(),
  status: pieceStatusSchema,
  decision: decisionSchema,
  reason: z.string().nullable(),
  selection: selectionSchema,
  /** Combinations this piece had before and that were rejected. */
  retired: z.array(selectionSchema),
  take: z.int(),
  /** The highest take that was ever asked for: the next one is another image. */
  lastTake: z.int(),
  /** How many images to choose from are asked for; 1 where there is nothing to choose. */
  candidates: z.int(),
  seed: z.string().nullable(),
  requestHash: z.string().nullable(),
  jobId: z.string().nullable(),
  /** The version shown, approved and exported; while the piece is due, the one to be replaced. */
  versionId: z.string().nullable(),
  outputs: z.array(outputSchema).nullable(),
  attempts: z.int(),
  timings: timingsSchema.nullable(),
  problem: problemSchema.nullable(),
  changedAt: z.int(),
})

export type PieceStatus = z.infer<typeof pieceStatusSchema>
export type PieceView = z.infer<typeof pieceViewSchema>
