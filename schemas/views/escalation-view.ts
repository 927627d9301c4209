import { z } from 'zod'
import { errorCodeSchema } from '../errors.ts'
import { escalateToSchema } from '../job.ts'

/** A job that can't go on by itself, and who or what is to act. */
export const escalationViewSchema = z.strictObject({
  jobId: z.string(),
  code: errorCodeSchema,
  to: escalateToSchema,
  message: z.string(),
  raisedAt: z.int(),
})

export type EscalationView = z.infer<typeof escalationViewSchema>
