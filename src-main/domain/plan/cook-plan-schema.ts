import { z } from 'zod'
import { sourceAssetSchema } from '../../../schemas/asset.ts'
import { collectionSchema } from '../../../schemas/collection.ts'

/**
 * Everything a cook is made from, pinned: the document, its files by content, and the selection of every piece.
 * `rows[i]` is piece i + 1, its values in the order of `categories`.
 */
export const cookPlanSchema = z.strictObject({
  v: z.literal(1),
  document: collectionSchema,
  assets: z.array(sourceAssetSchema),
  categories: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
})
