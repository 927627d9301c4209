import type { Ref, TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'

export type MeantTrait = { category: string; trait: string | null }

/** The traits that a ref means as the tree is now, without those that are switched off. `trait` null: None. */
export function meantTraits({ categories }: Pick<TraitTree, 'categories'>, ref: Ref): MeantTrait[] {
  const isCategory = (name: string) => !('category' in ref) || foldName(name) === foldName(ref.category)
  return categories
    .filter(({ name }) => isCategory(name))
    .flatMap((category): MeantTrait[] => {
      const traits = category.mode === 'generated' ? [] : (category.traits ?? []).filter(({ enabled }) => enabled)
      const meant = traits
        .filter((trait) =>
          'trait' in ref
            ? foldName(trait.name) === foldName(ref.trait)
            : trait.tags.some((tag) => foldName(tag) === foldName(ref.tag)),
        )
        .map((trait): MeantTrait => ({ category: category.name, trait: trait.name }))
      const isNone = 'trait' in ref && foldName(ref.trait) === 'none' && !category.required
      return meant.length === 0 && isNone ? [{ category: category.name, trait: null }] : meant
    })
}
