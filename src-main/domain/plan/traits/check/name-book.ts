import type { Category, TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../prelude/fold-name.ts'

/** The names of a tree, for look-ups without regard to case. */
export interface NameBook {
  readonly categoryNames: readonly string[]
  category(name: string): Category | undefined
  /** Tags of all categories, or of one. */
  tags(category?: Category): readonly string[]
}

export function nameBook(tree: TraitTree): NameBook {
  const byName = new Map<string, Category>()
  for (const category of tree.categories) {
    const key = foldName(category.name)
    if (!byName.has(key)) byName.set(key, category)
  }
  const tagsOf = new Map(tree.categories.map((category) => [category, distinct(traitTags(category))]))
  const all = distinct([...tagsOf.values()].flat())
  return {
    categoryNames: tree.categories.map((category) => category.name),
    category: (name) => byName.get(foldName(name)),
    tags: (category) => (category === undefined ? all : (tagsOf.get(category) ?? [])),
  }
}

/** Whether a name is in a list, without regard to case. */
export function includesName(names: readonly string[], name: string): boolean {
  const folded = foldName(name)
  return names.some((known) => foldName(known) === folded)
}

export function traitNames(category: Category): string[] {
  return category.mode === 'generated' ? [] : (category.traits ?? []).map((trait) => trait.name)
}

function traitTags(category: Category): string[] {
  return category.mode === 'generated' ? [] : (category.traits ?? []).flatMap((trait) => trait.tags)
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [foldName(name), name])).values()].reverse()
}
