import { z } from 'zod'
import { selectionSchema } from '../collection.ts'
import { decisionSchema } from '../events/piece-events.ts'
import { pieceNumberSchema } from '../ids.ts'
import { requestSchema } from '../request.ts'
import { pieceStatusSchema, pieceViewSchema } from '../views/piece-view.ts'
import { versionViewSchema } from '../views/version-view.ts'

const ofCook = { projectId: z.string(), cookId: z.string() }

/** planned: the plan holds the piece and nothing was queued for it yet. */
export const pieceStageSchema = z.enum(['planned', ...pieceStatusSchema.options])

/** A value of a category in a selection; null is None. */
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Which pieces are meant. Each field narrows; within one, any of its values will do. Empty: every piece. */
export const pieceFilterSchema = z.strictObject({
  stages: z.array(pieceStageSchema).optional(),
  decisions: z.array(decisionSchema).optional(),
  /** Category name → trait names, or values of a generated category. */
  traits: z.record(z.string(), z.array(valueSchema).min(1)).optional(),
  numbers: z.array(pieceNumberSchema).max(10_000).optional(),
})

export const findPiecesInput = z.strictObject({ ...ofCook, filter: pieceFilterSchema.default({}) })

export const findPiecesOutput = z.strictObject({
  /** The log's seq this is as of. */
  asOfSeq: z.int(),
  /** In order. */
  numbers: z.array(z.int()),
})

/** Counts as if the facet's own field were not filtered. */
export const facetsOutput = z.strictObject({
  asOfSeq: z.int(),
  stages: z.partialRecord(pieceStageSchema, z.int()),
  decisions: z.partialRecord(decisionSchema, z.int()),
  /** Manual categories only, in the tree's order: a generated one has as many values as pieces. */
  traits: z.array(
    z.strictObject({
      category: z.string(),
      values: z.array(z.strictObject({ value: valueSchema, count: z.int() })),
    }),
  ),
})

export const pieceRowsInput = z.strictObject({ ...ofCook, numbers: z.array(pieceNumberSchema).min(1).max(500) })

export const plannedRowSchema = z.strictObject({ number: z.int(), selection: selectionSchema })

export const pieceRowsOutput = z.strictObject({
  asOfSeq: z.int(),
  pieces: z.array(pieceViewSchema),
  /** Those the plan alone holds. */
  planned: z.array(plannedRowSchema),
})

export const pieceRecordOutput = z.strictObject({
  piece: pieceViewSchema.nullable(),
  selection: selectionSchema,
  request: requestSchema.nullable(),
  versions: z.array(versionViewSchema),
  /** Category → share of the supply that carries this piece's trait, in millionths. */
  sharesPpm: z.record(z.string(), z.int()),
  /** True where its last decision can be taken back. */
  canUndo: z.boolean(),
})

export type PieceStage = z.infer<typeof pieceStageSchema>
export type PieceFilter = z.infer<typeof pieceFilterSchema>
export type Facets = z.infer<typeof facetsOutput>
export type PlannedRow = z.infer<typeof plannedRowSchema>
export type PieceRows = z.infer<typeof pieceRowsOutput>
export type PieceRecord = z.infer<typeof pieceRecordOutput>
