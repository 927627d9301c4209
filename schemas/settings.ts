import { z } from 'zod'
import { retryPolicySchema } from './job.ts'

/** The studio's own settings, kept in the app store. */
export const settingsSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Worker threads for pixel work; absent: one per core. */
  threads: z.int().min(1).max(256).optional(),
  /** Memory for decoded layers, shared by all workers. */
  layerCacheBytes: z.int().min(16_777_216).default(268_435_456),
  /** Where new projects are put; absent: a folder of the studio's name in the user's own. */
  projectsDir: z.string().min(1).max(4_096).optional(),
  retry: retryPolicySchema.default({
    maxAttempts: 3,
    backoffMode: 'exponential',
    baseDelayMs: 500,
    maxDelayMs: 30_000,
    jitterPct: 20,
    retryOn: ['retryable', 'timeout', 'upstream_unavailable'],
    escalateTo: 'exception_inbox',
  }),
  /** The same event under the same key within this time is acknowledged and not applied again. */
  idempotencyWindowMs: z.int().min(0).default(2_592_000_000),
})

export type Settings = z.infer<typeof settingsSchema>
