import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Collection, Mode, Selection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { TraitTree } from '../../../schemas/trait-tree.ts'
import type { PackedPieces } from '../../domain/plan/packed-pieces.ts'
import type { PackedPlan } from '../../domain/plan/packed-plan.ts'
import type { Capacity } from '../../domain/plan/traits/capacity.ts'
import type { PlanInput } from '../../domain/plan/traits/plan-input.ts'
import type { Replacement } from '../../domain/plan/traits/replace-pieces.ts'
import type { Result } from '../../domain/prelude/result.ts'

/** What is cooked, and how its pieces are chosen. */
type Wanted = { tree: TraitTree; supply: number; seed: string; mode: Mode }

/** `before` is the tree that the pieces were chosen from: what was renamed since is still the same. */
export type RevisionInput = Wanted & { pieces: PackedPieces; before: TraitTree }

/** `retired` are combinations that must not come back. */
export type ReplacementInput = Wanted & { pieces: PackedPieces; retired: Selection[]; replace: Replacement[] }

export type PinInput = { document: Collection; assets: SourceAsset[]; treeHash: string; pieces: PackedPieces }

/** A cook's plan as it is kept: its identity, and its text as UTF-8. */
export type PinnedPlan = { planHash: string; text: Uint8Array }

type Answer<T> = Promise<Result<T, Problem[]>>

/**
 * Everything that is worked out over all pieces of a plan, away from the engine's loop, and the same as the domain works
 * it out. One after another; CANCELED where `signal` came before its turn, or the engine ends.
 */
export type Planner = {
  plan(input: PlanInput, signal?: AbortSignal): Answer<PackedPlan>
  capacity(tree: TraitTree, signal?: AbortSignal): Answer<Capacity>
  /** Plans again after an edit: what is still valid stays. */
  revise(input: RevisionInput, signal?: AbortSignal): Answer<PackedPlan>
  /** Chooses other traits for single pieces. */
  replace(input: ReplacementInput, signal?: AbortSignal): Answer<PackedPlan>
  pin(input: PinInput, signal?: AbortSignal): Answer<PinnedPlan>
}
