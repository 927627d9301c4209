import { z } from 'zod'

/** What metadata formats say about the collection as a whole. */
export const collectionMetadataSchema = z.strictObject({
  symbol: z.string().max(32).optional(),
  /** Prefix of image addresses in metadata, for example `ipfs://<cid>`. */
  baseUri: z.string().max(2_000).optional(),
  externalUrl: z.string().max(2_000).optional(),
  /** Royalties in hundredths of a percent: 500 is 5 %. */
  royaltyBasisPoints: z.int().min(0).max(10_000).optional(),
  /** Shares are percent and sum to 100. */
  creators: z
    .array(z.strictObject({ address: z.string().min(1).max(200), share: z.int().min(0).max(100) }))
    .max(100)
    .optional(),
})

export type CollectionMetadata = z.infer<typeof collectionMetadataSchema>
