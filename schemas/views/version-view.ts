import { z } from 'zod'
import { versionOriginSchema } from '../asset.ts'
import { outputSchema } from '../output.ts'

/** One image that was made for a piece, shown or not. */
export const versionViewSchema = z.strictObject({
  id: z.string(),
  cookId: z.string(),
  number: z.int(),
  parentVersionId: z.string().nullable(),
  origin: versionOriginSchema,
  take: z.int(),
  seed: z.string(),
  requestHash: z.string(),
  /** Where it stands among others of its piece: shown once, to be chosen from, not chosen, or only on record. */
  standing: z.enum(['current', 'candidate', 'not_chosen', 'record']),
  outputs: z.array(outputSchema),
  fingerprint: z.string(),
  /** Its pixels were dropped to free space; the request can make them again. */
  freed: z.boolean(),
  madeAt: z.int(),
})

export type VersionView = z.infer<typeof versionViewSchema>
