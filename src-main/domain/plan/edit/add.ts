import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { freeName } from './free-name.ts'
import { keyOf } from './item-keys.ts'

/** Room between the depths of two categories, for what is drawn between them later. */
const LAYER_STEP = 10

export type NewTrait = Omit<Trait, 'id' | 'tags' | 'enabled'> & Partial<Pick<Trait, 'tags' | 'enabled'>>

/** A new category, drawn over all others, at an index of the tree. `id` must be fresh. */
export function addCategory({ traitTree }: Collection, name: string, id: string, index: number): Edit[] {
  const { categories } = traitTree
  const layers = categories.flatMap(({ layer }) => (layer === undefined ? [] : [layer]))
  const item: Category = {
    id,
    name: freeName(
      name,
      categories.map((category) => category.name),
    ),
    mode: 'manual',
    traits: [],
    layer: Math.max(0, ...layers) + LAYER_STEP,
    required: true,
    inMetadata: true,
  }
  return [{ op: 'insert', list: 'categories', index, item }]
}

/** New traits of a category at an index of it, each under a free name. `ids` must be fresh, one for each. */
export function addTraits(
  category: Category,
  traits: readonly NewTrait[],
  { index, ids }: { index: number; ids: readonly string[] },
): Edit[] {
  const taken = (category.traits ?? []).map((trait) => trait.name)
  return traits.map((trait, nth): Edit => {
    const name = freeName(trait.name, taken)
    taken.push(name)
    const item = { tags: [], enabled: true, ...trait, name, id: ids[nth] ?? name }
    return { op: 'insert', list: 'traits', category: keyOf(category), index: index + nth, item }
  })
}

/** A copy of a category with all its traits, right after it. Rules that name it are not copied. */
export function duplicateCategory({ traitTree }: Collection, category: Category, freshId: () => string): Edit[] {
  const { categories } = traitTree
  const item: Category = {
    ...category,
    id: freshId(),
    name: freeName(
      category.name,
      categories.map(({ name }) => name),
    ),
    ...(category.traits && { traits: category.traits.map((trait) => ({ ...trait, id: freshId() })) }),
  }
  return [{ op: 'insert', list: 'categories', index: indexOf(categories, category) + 1, item }]
}

/** Copies of traits, each right after its original. */
export function duplicateTraits(category: Category, originals: readonly Trait[], freshId: () => string): Edit[] {
  const traits = category.traits ?? []
  const taken = traits.map((trait) => trait.name)
  const inOrder = originals.toSorted((a, b) => indexOf(traits, a) - indexOf(traits, b))
  return inOrder.map((trait, nth): Edit => {
    const name = freeName(trait.name, taken)
    taken.push(name)
    const index = indexOf(traits, trait) + 1 + nth
    return { op: 'insert', list: 'traits', category: keyOf(category), index, item: { ...trait, id: freshId(), name } }
  })
}

function indexOf(items: readonly (Category | Trait)[], item: Category | Trait): number {
  return items.findIndex((one) => keyOf(one) === keyOf(item))
}
