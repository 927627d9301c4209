import { z } from 'zod'
import { errorCodeSchema } from '../errors.ts'
import { ulidSchema } from '../ids.ts'
import { escalateToSchema } from '../job.ts'

export const projectEvents = {
  'project.created': z.strictObject({ name: z.string() }),
  /** A job can't go on by itself: who or what must act, and what was tried. */
  'job.escalated': z.strictObject({
    jobId: ulidSchema,
    code: errorCodeSchema,
    to: escalateToSchema,
    message: z.string(),
    attempts: z.array(z.strictObject({ n: z.int(), code: errorCodeSchema.nullable(), message: z.string().nullable() })),
  }),
} as const
