import { z } from 'zod'
import { errorCodeSchema } from '../errors.ts'

export const escalationViewSchema = z.strictObject({
  jobId: z.string(),
  code: errorCodeSchema,
  to: z.string(),
  message: z.string(),
  raisedAt: z.int(),
})

export type EscalationView = z.infer<typeof escalationViewSchema>
