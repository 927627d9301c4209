import { z } from 'zod'
import { modeSchema } from '../collection.ts'

/** Why a cook was halted. `disk`: it was full or could not be written. */
export const haltReasonSchema = z.enum(['person', 'budget-time', 'budget-disk', 'disk', 'backend-held'])
/** What follows what is in the table `domain/run/cook-states.ts`. */
export const cookStatusSchema = z.enum(['cooking', 'paused', 'halted', 'completed', 'exported', 'archived'])

/** A cook as it is now. */
export const cookViewSchema = z.strictObject({
  id: z.string(),
  collectionId: z.string(),
  status: cookStatusSchema,
  haltReason: haltReasonSchema.nullable(),
  haltMessage: z.string().nullable(),
  seed: z.string(),
  mode: modeSchema,
  supply: z.int(),
  planHash: z.string(),
  treeHash: z.string(),
  documentHash: z.string(),
  planBlob: z.string(),
  /** Milliseconds of work spent on generations. */
  busyMs: z.number(),
  /** Bytes of all images made, replaced ones included. */
  madeBytes: z.int(),
  startedAt: z.int(),
  changedAt: z.int(),
  manifestSha256: z.string().nullable(),
})

export type HaltReason = z.infer<typeof haltReasonSchema>
export type CookStatus = z.infer<typeof cookStatusSchema>
export type CookView = z.infer<typeof cookViewSchema>
