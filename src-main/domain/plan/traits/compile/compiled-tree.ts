import type { Selection } from '../../../../../schemas/collection.ts'
import type { TraitTree } from '../../../../../schemas/trait-tree.ts'
import type { RangeValues } from './range-values.ts'

/** One thing a category can be for a piece: a trait, None, or the value its generator gives. */
export interface CompiledOption {
  readonly kind: 'trait' | 'none' | 'value'
  /** The trait's name; null for None and for values. */
  readonly name: string | null
  /** Whole-number weight, common divisor taken out within the category. 0: never drawn. */
  readonly weight: bigint
  /** A disabled trait cannot be part of any piece; a weight of 0 can, where a pin or a kept piece says so. */
  readonly enabled: boolean
  /** Exact count asked for in quota mode. */
  readonly count: number | null
}

export interface CompiledCategory {
  readonly name: string
  /** Traits in tree order, then None where the category may stay empty. A generated one: its value, then None. */
  readonly options: readonly CompiledOption[]
  /** Folded trait name → option. */
  readonly optionByName: ReadonlyMap<string, number>
  /** Option of None, or −1. */
  readonly none: number
  readonly range: RangeValues | null
  /** Two pieces that agree in every category that counts are the same piece. */
  readonly counts: boolean
}

/** A category and which of its options satisfy a condition (1 where they do). */
export interface Literal {
  readonly category: number
  readonly holds: Uint8Array
}

/** A conjunction that no piece may satisfy. Every forbid and require rule is a set of these. */
export interface Nogood {
  /** Index of the rule it comes from. */
  readonly rule: number
  /** At most one a category, in tree order. */
  readonly literals: readonly Literal[]
}

export interface CompiledPin {
  readonly rule: number
  readonly number: number
  readonly selection: Selection
}

/** A trait tree made ready for planning: everything by index, in tree order. */
export interface CompiledTree {
  readonly source: TraitTree
  readonly categories: readonly CompiledCategory[]
  readonly categoryByName: ReadonlyMap<string, number>
  readonly nogoods: readonly Nogood[]
  readonly pins: readonly CompiledPin[]
}
