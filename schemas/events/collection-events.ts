import { z } from 'zod'
import { sourceAssetSchema } from '../asset.ts'
import { collectionSchema } from '../collection.ts'
import { overridesSchema } from '../commands/collection-commands.ts'
import { editSchema, editWhatSchema, gestureSchema } from '../edit.ts'
import { sha256Schema, ulidSchema } from '../ids.ts'

/** The document on disk as it was read last, so that it is known which of the two changed since. */
export const lastReadSchema = z.strictObject({
  sha256: sha256Schema,
  /** True where the collection was edited in the project since. Locks are no edits: they outlive a reading. */
  edited: z.boolean(),
})

const collectionState = {
  collectionId: ulidSchema,
  document: collectionSchema,
  documentHash: sha256Schema,
  treeHash: sha256Schema,
  assets: z.array(sourceAssetSchema),
  /** Folder the document was read from; a copied project may no longer have it. */
  sourceDir: z.string(),
  /** File name of the document in that folder; null where the project alone holds it. */
  sourceFile: z.string().nullable(),
  /** What the caller set in place of the document's own fields. */
  overrides: overridesSchema,
  /** Absent where the project alone holds the document, or nobody noted it. */
  lastRead: lastReadSchema.optional(),
}

export const collectionEvents = {
  /** A collection document came into the project with its files. */
  'collection.imported': z.strictObject(collectionState),
  /** The document or one of its files changed. */
  'collection.changed': z.strictObject(collectionState),
  /** The document was edited. */
  'collection.edited': z.strictObject({
    collectionId: ulidSchema,
    edits: z.array(editSchema),
    /** What brings the former document back. */
    inverse: z.array(editSchema),
    what: editWhatSchema,
    gesture: gestureSchema,
    /** Present where the edit undoes that gesture, or does it again. */
    turns: z.enum(['back', 'forth']).optional(),
    documentHash: sha256Schema,
    treeHash: sha256Schema,
    lastRead: lastReadSchema.optional(),
  }),
} as const
