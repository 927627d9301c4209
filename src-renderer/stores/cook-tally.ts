import type { CookProgress } from '../../schemas/cook-progress.ts'

/** Where the pieces of a cook stand. Adds up to the supply, save for pieces that are decided and made again. */
export type CookTally = {
  approved: number
  /** Rejected and not made again; those that were left out on purpose are gaps. */
  rejected: number
  /** Finished, and neither approved nor rejected. */
  toReview: number
  choosing: number
  failed: number
  gaps: number
  /** Planned, waiting or being made. */
  toMake: number
}

export function cookTally(progress: CookProgress): CookTally {
  const { supply, generated, failed, gaps, choosing } = progress
  const approved = Math.min(progress.approved, generated)
  const rejected = Math.max(0, Math.min(progress.rejected - gaps, generated - approved))
  return {
    approved,
    rejected,
    toReview: generated - approved - rejected,
    choosing,
    failed,
    gaps,
    toMake: Math.max(0, supply - generated - failed - gaps - choosing),
  }
}
