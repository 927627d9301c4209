import { z } from 'zod'
import { decisionSchema } from '../events/piece-events.ts'

/** What comes in place of a rejected piece. */
export const followUpSchema = z.discriminatedUnion('kind', [
  /** Same traits, new seed. */
  z.strictObject({ kind: z.literal('same') }),
  /** An unused combination. */
  z.strictObject({ kind: z.literal('new') }),
  /** These categories are chosen anew; the others stay. */
  z.strictObject({ kind: z.literal('some'), categories: z.array(z.string()).min(1) }),
  /** Several images of the same traits, to choose from. */
  z.strictObject({ kind: z.literal('several'), count: z.int().min(2).max(16) }),
  /** The number stays empty. */
  z.strictObject({ kind: z.literal('gap') }),
])

export const reviewPiecesInput = z.strictObject({
  cookId: z.string(),
  numbers: z.array(z.int().min(1)).min(1).max(10_000),
  decision: decisionSchema,
  reason: z.string().max(2_000).nullable().default(null),
  then: followUpSchema.nullable().default(null),
})

export const reviewPiecesOutput = z.strictObject({
  reviewed: z.int(),
  /** Pieces that could not be judged, and why. */
  skipped: z.array(z.strictObject({ number: z.int(), why: z.string() })),
})

export const choosePieceInput = z.strictObject({
  cookId: z.string(),
  number: z.int().min(1),
  /** One of the candidates. */
  versionId: z.string(),
})
export const choosePieceOutput = z.strictObject({ notChosen: z.int() })

export const undoReviewInput = z.strictObject({
  cookId: z.string(),
  numbers: z.array(z.int().min(1)).min(1).max(10_000),
})
export const undoReviewOutput = z.strictObject({
  undone: z.int(),
  /** Pieces whose last decision can't be taken back, and why. */
  skipped: z.array(z.strictObject({ number: z.int(), why: z.string() })),
})

export type FollowUp = z.infer<typeof followUpSchema>
