import type { SourceAsset } from '../../../../schemas/asset.ts'
import type { Collection } from '../../../../schemas/collection.ts'
import type { RaritySummary } from '../../../../schemas/rarity-summary.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { traitColumns } from '../../../../src-main/domain/ship/rarity/trait-columns.ts'
import { traitShares } from '../../../../src-main/domain/ship/rarity/trait-shares.ts'

/** A trait as it stands in the tree; `trait` is null for None. Shares in millionths. */
export type TraitRow = {
  kind: 'trait'
  id: string
  name: string | null
  trait: Trait | null
  /** What it looks like, as far as files say. */
  sha256: string | null
  /** `#rrggbb` where its value is a colour. */
  color: string | null
  askedPpm: number
  /** Null while nothing is made. */
  gotPpm: number | null
}

export type CategoryRow = { kind: 'category'; id: string; category: Category; traits: TraitRow[] }

const COLOR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i

/** The tree with what it takes to show it: what each trait looks like, how often it is asked for, how often it came. */
export function treeRows(
  { traitTree, mode, supply }: Pick<Collection, 'traitTree' | 'mode' | 'supply'>,
  assets: readonly SourceAsset[],
  rarity: RaritySummary | undefined,
): CategoryRow[] {
  const pictures = new Map(assets.map(({ path, sha256 }) => [path, sha256]))
  const got = new Map(
    rarity?.categories.map(({ name, traits }) => [name, new Map(traits.map((one) => [one.name, one]))]),
  )
  // Shares are those of the metadata: here every category has them.
  const tree = { ...traitTree, categories: traitTree.categories.map((one) => ({ ...one, inMetadata: true })) }
  const shares = traitShares({ tree, mode, supply, pieces: traitColumns([], []) })
  let manual = 0
  return traitTree.categories.map((category, index) => {
    const id = `c${index}`
    if (category.mode !== 'manual') return { kind: 'category', id, category, traits: [] }
    const asked = shares[manual]
    manual += 1
    const gotShares = category.inMetadata ? got.get(category.metadataName ?? category.name) : undefined
    const traits = (asked?.traits ?? []).map(({ name, askedPpm }, at): TraitRow => {
      const trait = category.traits?.[at] ?? null
      return {
        kind: 'trait',
        id: `${id}t${at}`,
        name,
        trait,
        sha256: pictureOf(trait, pictures),
        color: colorOf(trait),
        askedPpm,
        gotPpm: gotShares?.get(name)?.gotPpm ?? null,
      }
    })
    return { kind: 'category', id, category, traits }
  })
}

/** The one image of a trait, or of its parts the largest: what is seen most of it. */
function pictureOf(trait: Trait | null, pictures: ReadonlyMap<string, string>): string | null {
  if (!trait) return null
  if (typeof trait.value === 'object') return pictures.get(trait.value.asset) ?? null
  const part = trait.parts?.find(({ recolorBy, clipTo, blend }) => !recolorBy && !clipTo && !blend) ?? trait.parts?.[0]
  return part ? (pictures.get(part.asset.asset) ?? null) : null
}

function colorOf(trait: Trait | null): string | null {
  return typeof trait?.value === 'string' && COLOR.test(trait.value) ? trait.value : null
}
