/** One trait of one category, or None of it. */
export interface TraitName {
  readonly category: string
  readonly trait: string | null
}

export type ReasonKind =
  /** The tree itself is faulty. */
  | 'invalid_tree'
  /** Fewer valid combinations than pieces. */
  | 'capacity'
  /** A range too short for a supply that must not repeat its values. */
  | 'range'
  /** A rule that cuts the capacity. */
  | 'rule'
  /** A category with few choices: one more multiplies everything. */
  | 'few_choices'
  /** A trait with a rarity that the rules never let appear. */
  | 'never_appears'
  /** Rules, or a category without choices, leave nothing at all. */
  | 'contradiction'
  /** A kept or pinned piece that cannot be as it is asked to be. */
  | 'kept_unknown'
  | 'kept_beyond_supply'
  | 'kept_breaks_rule'
  | 'kept_duplicate'
  | 'kept_no_completion'
  | 'pin_conflict'
  /** Exact counts that do not fit the supply, the rules or each other. */
  | 'count_sum'
  | 'count_never'
  | 'count_over_combinations'
  | 'counts_over_demand'
  | 'count_kept'
  | 'counts_exhausted'
  /** Counts asked for and counts of the nearest plan differ. */
  | 'count_missed'
  /** Pieces for which nothing was found within the budget. */
  | 'pieces_missing'
  /** The diagram outgrew its node budget. */
  | 'node_budget'

/** Why something is as it is, in words and with what it is about. */
export interface Reason {
  readonly kind: ReasonKind
  /** One sentence: which rule, which trait, which numbers. */
  readonly sentence: string
  /** Indexes into `traitTree.rules`. */
  readonly rules?: readonly number[]
  readonly traits?: readonly TraitName[]
  /** Numbers of the pieces it is about. */
  readonly numbers?: readonly number[]
  /** Whole numbers in decimal, where the reason compares two. */
  readonly needed?: string
  readonly available?: string
}
