/** The thread's entry: each export is one task by name. */
import type { PinInput, PinnedPlan, ReplacementInput, RevisionInput } from '../../app/ports/planner.ts'
import { planHashOf, toCookPlan } from '../../domain/plan/cook-plan.ts'
import { unpackPieces } from '../../domain/plan/packed-pieces.ts'
import { type PackedPlan, packPlan } from '../../domain/plan/packed-plan.ts'
import { renameSelections } from '../../domain/plan/rename-selections.ts'
import { capacity as capacityOf, type Capacity } from '../../domain/plan/traits/capacity.ts'
import { findOffers } from '../../domain/plan/traits/offers/find-offers.ts'
import type { PlanInput } from '../../domain/plan/traits/plan-input.ts'
import { planWithoutOffers } from '../../domain/plan/traits/plan.ts'
import { replacePieces } from '../../domain/plan/traits/replace-pieces.ts'
import { revisePlan } from '../../domain/plan/traits/revise-selections.ts'
import type { TraitTree } from '../../../schemas/trait-tree.ts'

/** What is asked, and a number in shared memory that is no longer 0 when nobody waits for the answer. */
export type Task<T> = { input: T; left: Int32Array }

/** The domain's `plan`, which tries no more offers once nobody waits. */
export function plan({ input, left }: Task<PlanInput>): PackedPlan {
  const planned = planWithoutOffers(input)
  if (planned.status === 'met') return packPlan(planned)
  const tryPlan = (other: PlanInput) => (Atomics.load(left, 0) === 0 ? planWithoutOffers(other) : planned)
  return packPlan({ ...planned, offers: findOffers(input, planned, tryPlan) })
}

export function capacity({ input }: Task<TraitTree>): Capacity {
  return capacityOf(input)
}

export function revise({ input: { pieces, before, ...wanted } }: Task<RevisionInput>): PackedPlan {
  const rename = renameSelections(before, wanted.tree)
  const oldPieces = unpackPieces(pieces).map(({ number, selection }) => ({ number, selection: rename(selection) }))
  return packPlan(revisePlan({ ...wanted, oldPieces }))
}

export function replace({ input: { pieces, ...wanted } }: Task<ReplacementInput>): PackedPlan {
  return packPlan(replacePieces({ ...wanted, pieces: unpackPieces(pieces) }))
}

export function pin({ input: { document, assets, treeHash, pieces } }: Task<PinInput>): PinnedPlan {
  const { supply, mode } = document
  const selections = unpackPieces(pieces).map((piece) => piece.selection)
  const cookPlan = toCookPlan(document, assets, selections)
  const { categories, rows } = cookPlan
  return {
    planHash: planHashOf({ treeHash, supply, seed: String(document.seed), mode, categories, rows }),
    text: new TextEncoder().encode(JSON.stringify(cookPlan)),
  }
}
