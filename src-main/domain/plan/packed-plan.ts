import { type PackedPieces, packPieces } from './packed-pieces.ts'
import type { PlanResult } from './traits/plan-result.ts'

type Packed<T> = T extends PlanResult ? Omit<T, 'pieces'> & { readonly pieces: PackedPieces } : never

/** What became of a plan, its pieces packed. */
export type PackedPlan = Packed<PlanResult>

/** Packs a plan; what else a result says is left out. */
export function packPlan(result: PlanResult): PackedPlan {
  const { capacity } = result
  const pieces = packPieces(result.pieces)
  switch (result.status) {
    case 'met':
      return { status: 'met', capacity, pieces }
    case 'impossible': {
      const { status, certificate, offers } = result
      return { status, certificate, offers, capacity, pieces }
    }
    case 'not_found': {
      const { status, misses, budgetSpent, offers } = result
      return { status, misses, budgetSpent, offers, capacity, pieces }
    }
  }
}
