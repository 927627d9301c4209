import { z } from 'zod'
import { cookStatusSchema, haltReasonSchema } from './views/cook-view.ts'

/** How far a cook is, in pieces. */
export const cookProgressSchema = z.strictObject({
  cookId: z.string(),
  status: cookStatusSchema,
  haltReason: haltReasonSchema.nullable(),
  haltMessage: z.string().nullable(),
  supply: z.int(),
  generated: z.int(),
  failed: z.int(),
  gaps: z.int(),
  /** Several images wait for a choice. */
  choosing: z.int(),
  queued: z.int(),
  due: z.int(),
  approved: z.int(),
  rejected: z.int(),
})

export type CookProgress = z.infer<typeof cookProgressSchema>
