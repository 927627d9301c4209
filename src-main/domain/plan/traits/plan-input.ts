import type { KeptPiece, Mode } from '../../../../schemas/collection.ts'
import type { LooseTree } from './normalize-tree.ts'
import type { PlanBudget } from './plan-budget.ts'

export interface PlanInput {
  readonly tree: LooseTree
  /** Number of pieces, from 1. */
  readonly supply: number
  readonly seed: string | number
  readonly mode: Mode
  /** Pieces whose traits are fixed, wholly or in part. They never move. */
  readonly kept?: readonly KeptPiece[]
  readonly budget?: PlanBudget
}
