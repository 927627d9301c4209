import type { Collection } from '../../../../schemas/collection.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { categoryRowId, traitRowId } from './row-id.ts'

export type SelectedTrait = { category: Category; trait: Trait }

/** The traits of these rows, in the order of the tree. */
export function selectedTraits({ traitTree }: Collection, selected: ReadonlySet<string>): SelectedTrait[] {
  return traitTree.categories.flatMap((category) =>
    (category.traits ?? [])
      .filter((trait) => selected.has(traitRowId(category, trait)))
      .map((trait) => ({ category, trait })),
  )
}

/** The categories of these rows, in the order of the tree. */
export function selectedCategories({ traitTree }: Collection, selected: ReadonlySet<string>): Category[] {
  return traitTree.categories.filter((category) => selected.has(categoryRowId(category)))
}
