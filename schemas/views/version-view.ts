import { z } from 'zod'
import { versionOriginSchema } from '../asset.ts'
import { outputSchema } from '../output.ts'

export const versionViewSchema = z.strictObject({
  id: z.string(),
  cookId: z.string(),
  number: z.int(),
  parentVersionId: z.string().nullable(),
  origin: versionOriginSchema,
  requestHash: z.string(),
  outputs: z.array(outputSchema),
  fingerprint: z.string(),
  /** Its pixels were dropped to free space; the request can make them again. */
  freed: z.boolean(),
  madeAt: z.int(),
})

export type VersionView = z.infer<typeof versionViewSchema>
