import type { Collection } from '../../../schemas/collection.ts'
import type { CapacityOutput, PlanOutput } from '../../../schemas/commands/plan-queries.ts'
import { planHashOf, toCookPlan } from '../../domain/plan/cook-plan.ts'
import { pieceSeed } from '../../domain/plan/seeds/piece-seed.ts'
import { capacity } from '../../domain/plan/traits/capacity.ts'
import { plan } from '../../domain/plan/traits/plan.ts'
import { treeHash } from '../../domain/plan/traits/tree-hash.ts'

/** Plans a collection without making anything. */
export function planOf(document: Collection): PlanOutput {
  const { traitTree, supply, mode } = document
  const seed = String(document.seed)
  const planned = plan({ tree: traitTree, supply, seed, mode })
  const selections = planned.pieces.map((piece) => piece.selection)
  const { categories, rows } = toCookPlan(document, [], selections)
  const hash = treeHash(traitTree)
  return {
    status: planned.status,
    treeHash: hash,
    planHash: planHashOf({ treeHash: hash, supply, seed, mode, categories, rows }),
    capacity: planned.capacity,
    pieces: planned.pieces.map(({ number, selection }) => ({ number, seed: pieceSeed(seed, number, 0), selection })),
    ...(planned.status === 'impossible' && { reasons: planned.certificate, offers: planned.offers }),
    ...(planned.status === 'not_found' && { reasons: planned.misses, offers: planned.offers }),
  }
}

/** How many valid combinations a collection has, and what binds. */
export function capacityOf(document: Collection): CapacityOutput {
  return capacity(document.traitTree)
}
