import { z } from 'zod'

/** One export that was finished. Its folder may have been moved since. */
export const exportViewSchema = z.strictObject({
  id: z.string(),
  cookId: z.string(),
  dir: z.string(),
  files: z.int(),
  pieces: z.int(),
  manifestSha256: z.string(),
  options: z.record(z.string(), z.unknown()),
  exportedAt: z.int(),
})

export type ExportView = z.infer<typeof exportViewSchema>
