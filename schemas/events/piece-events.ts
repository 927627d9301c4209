import { z } from 'zod'
import { selectionSchema } from '../collection.ts'
import { problemSchema } from '../errors.ts'
import { pieceNumberSchema, seedSchema, sha256Schema, ulidSchema } from '../ids.ts'
import { versionOriginSchema } from '../asset.ts'
import { outputSchema } from '../output.ts'
import { cookStatusSchema } from '../views/cook-view.ts'
import { dueSchema } from './cook-events.ts'

const piece = { cookId: ulidSchema, number: pieceNumberSchema }

/** Milliseconds by step; `totalMs` is the whole. */
export const timingsSchema = z.record(z.string(), z.number())

/** What a person said of a piece. */
export const decisionSchema = z.enum(['none', 'approved', 'rejected', 'unsure'])

/** What a piece was before a decision: as much of it as the decision changes, or what follows from it. */
export const formerPieceSchema = z.strictObject({
  decision: decisionSchema,
  reason: z.string().nullable(),
  status: z.enum(['generated', 'failed']).optional(),
  selection: selectionSchema.optional(),
  retired: z.array(selectionSchema).optional(),
  take: z.int().min(0).optional(),
  candidates: z.int().min(1).optional(),
  seed: seedSchema.nullable().optional(),
  requestHash: sha256Schema.nullable().optional(),
  jobId: ulidSchema.nullable().optional(),
  versionId: ulidSchema.nullable().optional(),
  outputs: z.array(outputSchema).nullable().optional(),
  attempts: z.int().min(0).optional(),
  timings: timingsSchema.nullable().optional(),
  problem: problemSchema.nullable().optional(),
})

export const pieceEvents = {
  'piece.queued': z.strictObject({
    ...piece,
    take: z.int().min(0),
    selection: selectionSchema,
    seed: seedSchema,
    requestHash: sha256Schema,
    jobId: ulidSchema,
    /** True where the piece has a row already: its record and its replaced version stay. */
    again: z.boolean(),
    /** True for one of several images to choose from: what the piece is stays open. */
    candidate: z.boolean(),
  }),
  /** What the generated categories of a piece were set to. */
  'category.valueAssigned': z.strictObject({ ...piece, values: selectionSchema }),
  'piece.generated': z.strictObject({
    ...piece,
    versionId: ulidSchema,
    parentVersionId: ulidSchema.nullable(),
    origin: versionOriginSchema,
    take: z.int().min(0),
    seed: seedSchema,
    /**
     * current: it is the piece now. candidate: one of several to choose from. record: the piece had been changed
     * meanwhile, and the version is kept without being shown.
     */
    shownAs: z.enum(['current', 'candidate', 'record']),
    jobId: ulidSchema,
    requestHash: sha256Schema,
    attempts: z.int().min(1),
    outputs: z.array(outputSchema).min(1),
    timings: timingsSchema,
    /** What made it: studio, tool and platform versions. */
    fingerprint: z.string(),
  }),
  'piece.failed': z.strictObject({ ...piece, jobId: ulidSchema, attempts: z.int().min(1), problem: problemSchema }),
  'piece.reviewed': z.strictObject({
    ...piece,
    versionId: ulidSchema.nullable(),
    decision: decisionSchema,
    reason: z.string().nullable(),
    /** What a rejection asked for next; null: the piece stays as it is. */
    then: z.enum(['same', 'new', 'some', 'several', 'gap']).nullable(),
    due: dueSchema.nullable(),
    /** What taking it back brings back. */
    before: formerPieceSchema.optional(),
    /** The state the cook is in after it. */
    cookStatus: cookStatusSchema,
  }),
  /** A decision was taken back, with what followed from it. What was made meanwhile stays on record. */
  'piece.restored': z.strictObject({
    ...piece,
    /** The event that is undone. */
    undoes: ulidSchema,
    former: formerPieceSchema,
    /** Images that are no longer to be chosen from. */
    onRecord: z.array(ulidSchema),
  }),
  /** A person chose among several images; the others are not chosen, which is not rejected. */
  'piece.chosen': z.strictObject({
    ...piece,
    versionId: ulidSchema,
    take: z.int().min(0),
    seed: seedSchema,
    requestHash: sha256Schema,
    outputs: z.array(outputSchema).min(1),
    notChosen: z.array(ulidSchema),
  }),
  /** Failed pieces are tried again. */
  'piece.retried': z.strictObject({ ...piece, due: dueSchema, cookStatus: cookStatusSchema }),
} as const

export type FormerPiece = z.infer<typeof formerPieceSchema>
export type Decision = z.infer<typeof decisionSchema>
