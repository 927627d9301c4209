import { z } from 'zod'
import { collectionFields, selectionSchema } from '../collection.ts'
import { editSchema, editWhatSchema, gestureSchema } from '../edit.ts'
import { problemSchema } from '../errors.ts'
import { pieceNumberSchema, seedSchema, sha256Schema } from '../ids.ts'

/** Most edits of one gesture: a table of every trait that is pasted is far less. */
const EDITS_MAX = 100_000

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

/** Edits of one or more things that belong together: all of them are made, or none. */
export const editCollectionInput = z.strictObject({
  collectionId: z.string(),
  edits: z.array(editSchema).min(1).max(EDITS_MAX),
  what: editWhatSchema,
  /** Absent: a gesture of its own. */
  gesture: gestureSchema.optional(),
  /** The document this edit was made on. Where it is another by now, nothing is written. */
  ifDocumentHash: sha256Schema.optional(),
})
export const editCollectionOutput = z.strictObject({
  changed: z.boolean(),
  documentHash: sha256Schema,
  /** What a cook would be refused for as the document stands. */
  problems: z.array(problemSchema),
  warnings: z.array(problemSchema),
})

/** Takes the last gesture back, or does it again. Where another one is next by now, nothing is written. */
export const turnEditInput = z.strictObject({ collectionId: z.string(), gesture: gestureSchema })

const editStepSchema = z.strictObject({ gesture: gestureSchema, what: editWhatSchema, ts: z.int() })
/** What can be undone and redone, the next first. */
export const editHistoryOutput = z.strictObject({ undo: z.array(editStepSchema), redo: z.array(editStepSchema) })

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
export type EditHistoryOutput = z.infer<typeof editHistoryOutput>
