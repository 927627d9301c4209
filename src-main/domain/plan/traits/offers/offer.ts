/** One change of a document that a program can make. Rules are named by their index in `traitTree.rules`. */
export type TreeEdit =
  | { readonly op: 'set_supply'; readonly supply: number }
  | { readonly op: 'drop_rule'; readonly rule: number }
  | { readonly op: 'set_count'; readonly category: string; readonly trait: string; readonly count: number | null }
  | { readonly op: 'set_rarity'; readonly category: string; readonly trait: string; readonly rarity: number | null }
  | { readonly op: 'enable_trait'; readonly category: string; readonly trait: string }
  | { readonly op: 'set_counts_for_uniqueness'; readonly category: string; readonly counts: boolean }
  | { readonly op: 'set_required'; readonly category: string; readonly required: boolean }
  | { readonly op: 'set_range_end'; readonly category: string; readonly end: number }
  | { readonly op: 'set_range_unique'; readonly category: string; readonly unique: boolean }

/** Something that would lift a problem. Law: applied, it does. */
export interface Offer {
  readonly kind: TreeEdit['op'] | 'several'
  /** One sentence that says what would be done. */
  readonly sentence: string
  /** Made together, in order; rule indexes are those before any of them. */
  readonly change: readonly TreeEdit[]
}
