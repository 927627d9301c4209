import type { Collection } from '../../../../../schemas/collection.ts'
import type { Category, Trait } from '../../../../../schemas/trait-tree.ts'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'

export function findCategory({ traitTree }: Collection, key: string): Category | undefined {
  return traitTree.categories.find((category) => keyOf(category) === key)
}

export function findTrait(category: Category | undefined, key: string): Trait | undefined {
  return category?.traits?.find((trait) => keyOf(trait) === key)
}
