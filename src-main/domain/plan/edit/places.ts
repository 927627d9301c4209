import type { Collection } from '../../../../schemas/collection.ts'
import type { ItemPlace } from '../../../../schemas/edit.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Category, Rule, Trait } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { keyOf, ruleKeyOf } from './item-keys.ts'

export type Item = Category | Trait | Rule

/** The list that holds what is at a place; undefined where its category is not there. */
export function listOf({ traitTree }: Collection, at: ItemPlace): readonly Item[] | undefined {
  if ('rule' in at) return traitTree.rules
  if (!('trait' in at)) return traitTree.categories
  const category = traitTree.categories[findNamed(traitTree.categories, at.category)]
  return category && (category.traits ?? [])
}

/** The document with another list where `listOf` found one. */
export function withList(document: Collection, at: ItemPlace, list: readonly Item[]): Collection {
  const { traitTree } = document
  const withTree = (tree: Partial<typeof traitTree>) => ({ ...document, traitTree: { ...traitTree, ...tree } })
  if ('rule' in at) return withTree({ rules: list as Rule[] })
  if (!('trait' in at)) return withTree({ categories: list as Category[] })
  const index = findNamed(traitTree.categories, at.category)
  const category = traitTree.categories[index]
  if (!category) return document
  return withTree({ categories: traitTree.categories.with(index, { ...category, traits: list as Trait[] }) })
}

/** Index of what is at a place in its list; -1 where nothing is. */
export function findItem(list: readonly Item[], at: ItemPlace): number {
  if ('rule' in at) return list.findIndex((item) => ruleKeyOf(item as Rule) === at.rule)
  return findNamed(list as readonly (Category | Trait)[], 'trait' in at ? at.trait : at.category)
}

/** What has this key; where nothing has, what is called so now. */
function findNamed(list: readonly (Category | Trait)[], key: string): number {
  const byKey = list.findIndex((item) => keyOf(item) === key)
  if (byKey !== -1) return byKey
  const name = foldName(key)
  return list.findIndex((item) => foldName(item.name) === name)
}

/** What an edit is about is not there any more. */
export function goneProblem(at: ItemPlace): Problem {
  const cure = 'Look at the trait tree as it is now: it was changed meanwhile.'
  if ('rule' in at) return { code: 'NOT_FOUND', message: 'There is no such rule.', cure }
  const what = 'trait' in at ? `trait "${at.trait}" of "${at.category}"` : `category "${at.category}"`
  return { code: 'NOT_FOUND', message: `There is no ${what}.`, cure }
}
