import { z } from 'zod'
import { collectionFields, selectionSchema } from '../collection.ts'
import { problemSchema } from '../errors.ts'
import { pieceNumberSchema, seedSchema, sha256Schema } from '../ids.ts'
import { projectRef } from './project-commands.ts'

/** A piece to be tried: what is fixed of it, and parameters that may not be saved yet. */
export const tryPieceInput = projectRef.extend({
  collectionId: z.string(),
  number: pieceNumberSchema.default(1),
  /** Traits that are fixed; the others are drawn by `seed`, by the weights and rules of the collection. */
  selection: selectionSchema,
  seed: seedSchema,
  /** Absent: the collection's own. */
  params: collectionFields.params.optional(),
})

export const tryPieceOutput = z.strictObject({
  selection: selectionSchema,
  /** The parameters with their placeholders resolved; null where one can't be. */
  params: z.record(z.string(), z.unknown()).nullable(),
  /** What draws it, for `renderSheetPiece`; null where it can't be drawn as things are. */
  requestHash: sha256Schema.nullable(),
  problems: z.array(problemSchema),
})

export type TriedPiece = z.infer<typeof tryPieceOutput>
