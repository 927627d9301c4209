import { z } from 'zod'
import { sha256Schema } from './ids.ts'

/** One file a generation made. */
export const outputSchema = z.strictObject({
  role: z.string(),
  sha256: sha256Schema,
  /** SHA-256 of size and straight RGBA: equal pixels have equal hashes whatever the encoder. */
  pixelSha256: sha256Schema,
  sizeBytes: z.int().min(0),
  width: z.int().min(1),
  height: z.int().min(1),
  mediaType: z.string(),
})

export type Output = z.infer<typeof outputSchema>
