import type { SourceAsset } from '../../../../schemas/asset.ts'
import type { Collection } from '../../../../schemas/collection.ts'
import type { RaritySummary } from '../../../../schemas/rarity-summary.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { traitColumns } from '../../../../src-main/domain/ship/rarity/trait-columns.ts'
import { traitShares } from '../../../../src-main/domain/ship/rarity/trait-shares.ts'
import { categoryRowId, traitRowId } from '../edit/row-id.ts'
import { isColor } from './is-color.ts'
import { assetPictures, traitPicture } from './trait-picture.ts'

/** A trait as it stands in the tree; `trait` is null for None. Shares in millionths. */
export type TraitRow = {
  kind: 'trait'
  id: string
  categoryId: string
  name: string | null
  trait: Trait | null
  /** The weight that is written; undefined: common. */
  weight: number | undefined
  /** What it looks like, as far as files say. */
  sha256: string | null
  /** `#rrggbb` where its value is a colour. */
  color: string | null
  askedPpm: number
  /** Null while nothing is made. */
  gotPpm: number | null
  /** What a blank weight counts as. */
  common: number
}

export type CategoryRow = {
  kind: 'category'
  id: string
  category: Category
  traits: TraitRow[]
  /** In quota mode, how many pieces no count speaks of; null where none does. */
  left: number | null
}

type Facts = {
  pictures: ReadonlyMap<string, string>
  got: ReadonlyMap<string, RaritySummary['categories'][number]['traits']> | undefined
  mode: Collection['mode']
  supply: number
}

/** Rows of the same facts stay the same objects, so that an edit draws one category anew and not the tree. */
const known = new WeakMap<Category, { facts: Facts; row: CategoryRow }>()
const gotOf = new WeakMap<RaritySummary, NonNullable<Facts['got']>>()

/** The tree with what it takes to show it: what each trait looks like, how often it is asked for, how often it came. */
export function treeRows(
  { traitTree, mode, supply }: Pick<Collection, 'traitTree' | 'mode' | 'supply'>,
  assets: readonly SourceAsset[],
  rarity: RaritySummary | undefined,
): CategoryRow[] {
  const facts = { pictures: assetPictures(assets), got: rarity && got(rarity), mode, supply }
  return traitTree.categories.map((category) => {
    const before = known.get(category)
    if (before && isSame(before.facts, facts)) return before.row
    const row = categoryRow(category, facts)
    known.set(category, { facts, row })
    return row
  })
}

function categoryRow(category: Category, { pictures, got, mode, supply }: Facts): CategoryRow {
  const id = categoryRowId(category)
  const head = { kind: 'category' as const, id, category }
  const common = commonWeight(category)
  if (category.mode !== 'manual') return { ...head, traits: [], left: null }
  // Shares are those of the metadata: here every category has them. A rule changes none of what is asked for.
  const tree = { categories: [{ ...category, inMetadata: true }], rules: [] }
  const [asked] = traitShares({ tree, mode, supply, pieces: traitColumns([], []) })
  const made = category.inMetadata ? got?.get(category.metadataName ?? category.name) : undefined
  const gotShares = new Map(made?.map((one) => [one.name, one.gotPpm]))
  const traits = (asked?.traits ?? []).map(({ name, askedPpm }, at): TraitRow => {
    const trait = category.traits?.[at] ?? null
    return {
      kind: 'trait',
      id: traitRowId(category, trait),
      categoryId: id,
      name,
      trait,
      weight: trait ? trait.rarity : category.noneWeight,
      sha256: traitPicture(trait, pictures),
      color: typeof trait?.value === 'string' && isColor(trait.value) ? trait.value : null,
      askedPpm,
      gotPpm: gotShares.get(name) ?? null,
      common,
    }
  })
  return { ...head, traits, left: mode === 'quota' ? leftOf(category, supply) : null }
}

/** The mean of the weights that are written and above 0, or 1. */
function commonWeight({ traits = [], required, noneWeight }: Category): number {
  const written = [
    ...traits.filter(({ enabled }) => enabled).map(({ rarity }) => rarity),
    ...(required ? [] : [noneWeight]),
  ].filter((weight) => weight !== undefined && weight > 0)
  return written.length === 0 ? 1 : written.reduce((sum: number, weight) => sum + (weight ?? 0), 0) / written.length
}

function leftOf({ traits = [] }: Category, supply: number): number | null {
  const counts = traits.flatMap(({ enabled, count }) => (enabled && count !== undefined ? [count] : []))
  return counts.length === 0 ? null : supply - counts.reduce((sum, count) => sum + count, 0)
}

function got(rarity: RaritySummary): NonNullable<Facts['got']> {
  const before = gotOf.get(rarity)
  if (before) return before
  const now = new Map(rarity.categories.map(({ name, traits }) => [name, traits]))
  gotOf.set(rarity, now)
  return now
}

function isSame(a: Facts, b: Facts): boolean {
  return a.pictures === b.pictures && a.got === b.got && a.mode === b.mode && a.supply === b.supply
}
