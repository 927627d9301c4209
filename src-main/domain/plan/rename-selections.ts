import type { Selection } from '../../../schemas/collection.ts'
import type { Category, TraitTree } from '../../../schemas/trait-tree.ts'
import { foldName } from '../prelude/fold-name.ts'
import { keyOf } from './edit/item-keys.ts'

/**
 * Follows renames from one state of a tree to the next: a category or trait that keeps its id keeps its pieces, whatever
 * it is called now. What has no id gets the name that it had for one when it is renamed here; renamed elsewhere, it is
 * another trait.
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

function laterOf(category: Category, after: TraitTree): Category | undefined {
  const kept = after.categories.find((one) => keyOf(one) === keyOf(category))
  return kept ?? after.categories.find((one) => foldName(one.name) === foldName(category.name))
}

function renamedTraits({ traits = [] }: Category, now: Category | undefined): Map<string, string> {
  const nameByKey = new Map((now?.traits ?? []).map((trait) => [keyOf(trait), trait.name]))
  return new Map(
    traits.flatMap((trait) => {
      const later = nameByKey.get(keyOf(trait))
      return later === undefined || later === trait.name ? [] : [[foldName(trait.name), later] as const]
    }),
  )
}
