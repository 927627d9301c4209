import type { Category, Range, Rule, Trait, TraitTree } from '../../../../schemas/trait-tree.ts'

type Loose<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>
type LooseRange = Loose<Range, 'zeroPad' | 'uniqueAcrossCook' | 'shuffleSeed'>
type LooseTrait = Loose<Trait, 'tags' | 'enabled'>
type LooseCategory = Omit<Loose<Category, 'mode' | 'required' | 'inMetadata'>, 'traits' | 'generator'> & {
  traits?: readonly LooseTrait[] | undefined
  generator?: LooseRange | undefined
}

/** A trait tree as it may be written by hand: whatever has a default may be absent. */
export interface LooseTree {
  readonly categories: readonly LooseCategory[]
  readonly rules?: readonly Rule[]
}

/** Writes every default out and drops what is no part of a tree, so that equal trees look equal. */
export function normalizeTree(tree: LooseTree): TraitTree {
  return { categories: tree.categories.map(normalizeCategory), rules: [...(tree.rules ?? [])] }
}

function normalizeCategory(category: LooseCategory): Category {
  const {
    id,
    name,
    mode = 'manual',
    traits,
    generator,
    layer,
    noneWeight,
    metadataName,
    countsForUniqueness,
  } = category
  return {
    ...(id === undefined ? {} : { id }),
    name,
    mode,
    ...(traits === undefined ? {} : { traits: traits.map(normalizeTrait) }),
    ...(generator === undefined ? {} : { generator: normalizeRange(generator) }),
    ...(layer === undefined ? {} : { layer }),
    required: category.required ?? true,
    ...(noneWeight === undefined ? {} : { noneWeight }),
    inMetadata: category.inMetadata ?? true,
    ...(metadataName === undefined ? {} : { metadataName }),
    ...(countsForUniqueness === undefined ? {} : { countsForUniqueness }),
  }
}

function normalizeTrait({ id, name, value, parts, rarity, count, tags = [], enabled = true }: LooseTrait): Trait {
  return {
    ...(id === undefined ? {} : { id }),
    name,
    value,
    ...(parts === undefined ? {} : { parts }),
    ...(rarity === undefined ? {} : { rarity }),
    ...(count === undefined ? {} : { count }),
    tags: [...tags],
    enabled,
  }
}

function normalizeRange(range: LooseRange): Range {
  const { type, start, end, step, zeroPad = 0, uniqueAcrossCook = false, shuffleSeed = null } = range
  return { type, start, end, step, zeroPad, uniqueAcrossCook, shuffleSeed }
}
