import { z } from 'zod'
import { problemSchema } from './errors.ts'
import { pieceNumberSchema, sha256Schema, ulidSchema } from './ids.ts'

export const jobStateSchema = z.enum(['queued', 'running', 'succeeded', 'failed', 'canceled', 'quarantined'])
export const prioritySchema = z.enum(['interactive', 'high', 'normal', 'low'])

/** What a job's result belongs to. */
export const jobSubjectSchema = z.strictObject({
  kind: z.literal('piece'),
  cookId: ulidSchema,
  number: pieceNumberSchema,
  take: z.int().min(0),
  /** One of several images to choose from. */
  candidate: z.boolean(),
})

/** The durable intent to run one request. */
export const jobSchema = z.strictObject({
  id: ulidSchema,
  state: jobStateSchema,
  priority: prioritySchema,
  /** The service that runs it. */
  backend: z.string(),
  /** What it is fair between: a cook, a spec, a test. */
  source: z.string(),
  /** Jobs with the same affinity share loaded models. */
  affinity: z.string(),
  requestHash: sha256Schema,
  subject: jobSubjectSchema,
  attempts: z.int().min(0),
  /** Not claimed before this time, in milliseconds since 1970. */
  availableAt: z.int(),
  lastProblem: problemSchema.nullable(),
  createdAt: z.int(),
  updatedAt: z.int(),
})

/** Who or what is to act where a job can't go on by itself. */
export const escalateToSchema = z.enum(['decision_sprint', 'exception_inbox', 'reject'])

/** When and how often a failed attempt is made again. */
export const retryPolicySchema = z.strictObject({
  maxAttempts: z.int().min(1).max(20),
  backoffMode: z.enum(['fixed', 'exponential']),
  baseDelayMs: z.int().min(0),
  maxDelayMs: z.int().min(0),
  /** Percent of the delay, each way. */
  jitterPct: z.int().min(0).max(100),
  retryOn: z.array(z.enum(['retryable', 'timeout', 'upstream_unavailable'])),
  escalateTo: escalateToSchema,
})

export type Job = z.infer<typeof jobSchema>
export type JobState = z.infer<typeof jobStateSchema>
export type JobSubject = z.infer<typeof jobSubjectSchema>
export type Priority = z.infer<typeof prioritySchema>
export type RetryPolicy = z.infer<typeof retryPolicySchema>
