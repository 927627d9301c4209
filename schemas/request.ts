import { z } from 'zod'
import { seedSchema, sha256Schema } from './ids.ts'

/** A file that a request reads, by content. */
export const blobRefSchema = z.strictObject({ blob: sha256Schema })

/** One tool of the spell with its version and fully resolved parameters. */
export const requestNodeSchema = z.strictObject({
  id: z.string(),
  toolId: z.string(),
  toolVersion: z.int().min(1),
  params: z.record(z.string(), z.unknown()),
})

/**
 * Everything one generation needs, fully resolved, canonical, hashed: the replay bundle. Self-contained, so that any
 * backend can run it knowing nothing else. Ids, times, paths and who asked are kept beside it, never in it.
 */
export const requestSchema = z.strictObject({
  v: z.literal(1),
  spell: z.strictObject({
    nodes: z.array(requestNodeSchema).min(1),
    edges: z.array(
      z.strictObject({
        from: z.strictObject({ node: z.string(), output: z.string() }),
        to: z.strictObject({ node: z.string(), param: z.string() }),
      }),
    ),
    output: z.strictObject({ node: z.string(), output: z.string() }),
  }),
  seeds: z.strictObject({ piece: seedSchema }),
})

export type Request = z.infer<typeof requestSchema>
export type RequestNode = z.infer<typeof requestNodeSchema>
export type BlobRef = z.infer<typeof blobRefSchema>
