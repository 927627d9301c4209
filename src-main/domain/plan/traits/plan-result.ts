import type { Selection } from '../../../../schemas/collection.ts'
import type { Capacity } from './capacity.ts'
import type { Offer } from './offers/offer.ts'
import type { Reason } from './reason.ts'

export interface PlannedPiece {
  /** From 1. */
  readonly number: number
  /** Category name → trait name, value of a generated category, or null for None; in tree order. */
  readonly selection: Selection
}

/** What a plan cost. */
export interface BudgetSpent {
  /** Draws thrown away. */
  readonly draws: number
  /** Swaps tried to make exact counts agree with rules and uniqueness. */
  readonly swaps: number
}

/** Never silently wrong: a plan that meets everything, a proof that none can, or the nearest that was found. */
export type PlanResult =
  | { readonly status: 'met'; readonly pieces: readonly PlannedPiece[]; readonly capacity: Capacity }
  | {
      readonly status: 'impossible'
      /** Why no plan can meet what is asked; each reason is sufficient. */
      readonly certificate: readonly Reason[]
      readonly offers: readonly Offer[]
      readonly capacity: Capacity
      /** The nearest plan; pieces that cannot be made are absent. */
      readonly pieces: readonly PlannedPiece[]
    }
  | {
      readonly status: 'not_found'
      readonly pieces: readonly PlannedPiece[]
      /** What the nearest plan lacks. */
      readonly misses: readonly Reason[]
      readonly budgetSpent: BudgetSpent
      readonly offers: readonly Offer[]
      readonly capacity: Capacity
    }
