import { z } from 'zod'
import { sourceAssetSchema } from '../asset.ts'
import { collectionSchema } from '../collection.ts'
import { overridesSchema } from '../commands/collection-commands.ts'
import { sha256Schema, ulidSchema } from '../ids.ts'

const collectionState = {
  collectionId: ulidSchema,
  document: collectionSchema,
  documentHash: sha256Schema,
  treeHash: sha256Schema,
  assets: z.array(sourceAssetSchema),
  /** Folder the document was read from; a copied project may no longer have it. */
  sourceDir: z.string(),
  /** File name of the document in that folder. */
  sourceFile: z.string(),
  /** What the caller set in place of the document's own fields. */
  overrides: overridesSchema,
}

export const collectionEvents = {
  /** A collection document came into the project with its files. */
  'collection.imported': z.strictObject(collectionState),
  /** The document or one of its files changed. */
  'collection.changed': z.strictObject(collectionState),
} as const
