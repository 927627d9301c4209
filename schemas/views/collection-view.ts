import { z } from 'zod'
import { sourceAssetSchema } from '../asset.ts'
import { collectionSchema } from '../collection.ts'
import { overridesSchema } from '../commands/collection-commands.ts'
import { lastReadSchema } from '../events/collection-events.ts'

/** A collection as the project holds it: document, files by content, and where they were read. */
export const collectionViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  document: collectionSchema,
  documentHash: z.string(),
  treeHash: z.string(),
  assets: z.array(sourceAssetSchema),
  sourceDir: z.string(),
  /** File name of the document in that folder; null where the project alone holds it. */
  sourceFile: z.string().nullable(),
  overrides: overridesSchema,
  /** The document as it was read last; null where nothing tells. */
  lastRead: lastReadSchema.nullable(),
  changedAt: z.int(),
})

export type CollectionView = z.infer<typeof collectionViewSchema>
