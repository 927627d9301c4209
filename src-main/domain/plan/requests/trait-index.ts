import type { Selection } from '../../../../schemas/collection.ts'
import type { Category, Ref, Trait, TraitTree } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'

export type ChosenTrait = { category: Category; trait: Trait }

/** Looks a tree's traits up by name, in any case. */
export type TraitIndex = {
  categoryName(name: string): string | undefined
  /** The manual traits a selection chose, by category name, in tree order. */
  chosen(selection: Selection): Map<string, ChosenTrait>
}

/** Prepares a tree once for looking up. */
export function traitIndex(tree: TraitTree): TraitIndex {
  const names = new Map(tree.categories.map((category) => [foldName(category.name), category.name]))
  const traits = new Map(
    tree.categories.map((category) => [
      category.name,
      new Map((category.traits ?? []).map((trait) => [foldName(trait.name), trait])),
    ]),
  )
  return {
    categoryName: (name) => names.get(foldName(name)),
    chosen(selection) {
      const result = new Map<string, ChosenTrait>()
      for (const category of tree.categories) {
        const name = Object.hasOwn(selection, category.name) ? selection[category.name] : null
        const trait = typeof name === 'string' ? traits.get(category.name)?.get(foldName(name)) : undefined
        if (trait) result.set(category.name, { category, trait })
      }
      return result
    },
  }
}

/** True where the chosen traits hold what the ref points at. */
export function refHolds(ref: Ref, chosen: ReadonlyMap<string, ChosenTrait>): boolean {
  for (const { category, trait } of chosen.values()) {
    if ('category' in ref && foldName(ref.category) !== foldName(category.name)) continue
    if ('trait' in ref ? foldName(ref.trait) === foldName(trait.name) : hasTag(trait, ref.tag)) return true
  }
  return false
}

function hasTag(trait: Trait, tag: string): boolean {
  return trait.tags.some((own) => foldName(own) === foldName(tag))
}
