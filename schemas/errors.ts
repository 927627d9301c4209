import { z } from 'zod'

/** Every way a command or a job can fail, by name. */
export const errorCodeSchema = z.enum([
  'VALIDATION',
  'NOT_FOUND',
  'CONFLICT',
  'PREFLIGHT',
  'PLAN_IMPOSSIBLE',
  'PLAN_NOT_FOUND',
  'PROJECT_IN_USE',
  'PROJECT_NEWER',
  'PROJECT_DAMAGED',
  'NOT_A_PROJECT',
  'LAYER_MISSING',
  'LAYER_UNREADABLE',
  'LAYER_TOO_LARGE',
  'TARGET_NOT_EMPTY',
  'DISK_FULL',
  'READ_ONLY',
  'VERIFY_FAILED',
  'CANCELED',
  'MISSING_NODE',
  'MISSING_MODEL',
  'EXECUTION',
  'OUT_OF_MEMORY',
  'INTERRUPTED',
  'UNREACHABLE',
  'ENGINE_RESTARTED',
  'TIMEOUT',
  'POISON',
  'UNKNOWN',
])

/** One fault: what happened, where, and what lifts it. */
export const problemSchema = z.strictObject({
  code: errorCodeSchema,
  /** What happened and why, one sentence. */
  message: z.string(),
  /** The file it is about, as the user knows it. */
  file: z.string().optional(),
  /** The field, as a path such as `traitTree.categories[2].traits[0].rarity`. */
  field: z.string().optional(),
  /** What to do about it, one sentence. */
  cure: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})

export type ErrorCode = z.infer<typeof errorCodeSchema>
export type Problem = z.infer<typeof problemSchema>
