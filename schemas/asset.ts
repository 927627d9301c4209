import { z } from 'zod'
import { sha256Schema, ulidSchema } from './ids.ts'
import { outputSchema } from './output.ts'

/** A file of the collection as it was read: its path relative to the document, and what it holds. */
export const sourceAssetSchema = z.strictObject({
  path: z.string(),
  sha256: sha256Schema,
  sizeBytes: z.int().min(0),
  width: z.int().min(1),
  height: z.int().min(1),
  mediaType: z.string(),
})

/** Where a version came from: a backend, a person's hand, or a finishing tool. */
export const versionOriginSchema = z.enum(['generated', 'hand', 'finished'])

/** One generated state of a piece, with what made it. */
export const assetVersionSchema = z.strictObject({
  id: ulidSchema,
  assetId: z.string(),
  parentVersionId: ulidSchema.nullable(),
  origin: versionOriginSchema,
  requestHash: sha256Schema,
  outputs: z.array(outputSchema).min(1),
})

export type SourceAsset = z.infer<typeof sourceAssetSchema>
export type AssetVersion = z.infer<typeof assetVersionSchema>
