import type { Selection } from '../../../schemas/collection.ts'
import type { Category, TraitTree } from '../../../schemas/trait-tree.ts'
import { foldName } from '../prelude/fold-name.ts'

/**
 * Follows renames from one state of a tree to the next: a category or trait that keeps its id keeps its pieces, whatever
 * it is called now. Without an id, another name is another trait.
 */
export function renameSelections(before: TraitTree, after: TraitTree): (selection: Selection) => Selection {
  const steps = new Map(
    before.categories.map((category) => {
      const now = laterOf(category, after)
      return [category.name, { name: now?.name ?? category.name, traits: renamedTraits(category, now) }]
    }),
  )
  return (selection) =>
    Object.fromEntries(
      Object.entries(selection).map(([category, value]) => {
        const step = steps.get(category)
        const trait = typeof value === 'string' ? step?.traits.get(foldName(value)) : undefined
        return [step?.name ?? category, trait ?? value]
      }),
    )
}

/** True where two selections choose the same, in whatever order they list it. */
export function sameSelection(a: Selection, b: Selection): boolean {
  const chosen = (selection: Selection, name: string) => (Object.hasOwn(selection, name) ? selection[name] : null)
  return [a, b].every((one) => Object.keys(one).every((name) => chosen(a, name) === chosen(b, name)))
}

function laterOf({ id, name }: Category, after: TraitTree): Category | undefined {
  const kept = id === undefined ? undefined : after.categories.find((category) => category.id === id)
  return kept ?? after.categories.find((category) => foldName(category.name) === foldName(name))
}

function renamedTraits({ traits = [] }: Category, now: Category | undefined): Map<string, string> {
  const nameById = new Map((now?.traits ?? []).map((trait) => [trait.id, trait.name]))
  return new Map(
    traits.flatMap(({ id, name }) => {
      const later = id === undefined ? undefined : nameById.get(id)
      return later === undefined || later === name ? [] : [[foldName(name), later] as const]
    }),
  )
}
