import { z } from 'zod'
import { collectionFields, selectionSchema } from '../collection.ts'
import { problemSchema } from '../errors.ts'
import { pieceNumberSchema, seedSchema, sha256Schema } from '../ids.ts'

/** What a caller sets in place of the document's own. */
export const overridesSchema = z.strictObject({
  supply: collectionFields.supply.optional(),
  seed: seedSchema.optional(),
  mode: collectionFields.mode.optional(),
})

export const importCollectionInput = overridesSchema.extend({
  /** The document on disk. */
  file: z.string().min(1),
})

/** Fields of a collection that are edited inside its project. Absent ones stay. */
export const editCollectionInput = z.strictObject({
  collectionId: z.string(),
  changes: z.strictObject(collectionFields).partial(),
  /** The document this edit was made on. Where it is another by now, nothing is written. */
  ifDocumentHash: sha256Schema.optional(),
})
export const editCollectionOutput = z.strictObject({ changed: z.boolean(), warnings: z.array(problemSchema) })

/** A planned piece is kept as it was seen; null lets it go. */
export const lockPieceInput = z.strictObject({
  collectionId: z.string(),
  number: pieceNumberSchema,
  selection: selectionSchema.nullable(),
})
/** False where it was so already. */
export const lockPieceOutput = z.strictObject({ changed: z.boolean() })

export const rereadOutput = z.strictObject({
  /** Files that hold something else than before, by their paths in the collection. */
  changed: z.array(z.string()),
})

export const importLayersInput = z.strictObject({
  /** Folders in it are categories, images in those are traits. */
  folder: z.string().min(1),
  /** The collection document to write. */
  file: z.string().min(1),
})
export const importLayersOutput = z.strictObject({
  file: z.string(),
  name: z.string(),
  categories: z.int(),
  traits: z.int(),
  supply: z.int(),
  warnings: z.array(problemSchema),
})

export const importCollectionOutput = z.strictObject({
  collectionId: z.string(),
  changed: z.boolean(),
  warnings: z.array(problemSchema),
})

export type Overrides = z.infer<typeof overridesSchema>
