import type { Selection, SelectionValue } from '../../../../../../schemas/collection.ts'
import type { TraitTree } from '../../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../../../src-main/domain/prelude/fold-name.ts'
import { text } from '../../../../../text/text.ts'
import type { TraitRef } from '../../../trait-tree/rules/kept-apart.ts'

/** A trait of a piece, with how a rule points at it, or why none can. `value` is the one that the cook knows. */
export type RuleTrait = { category: string; value: SelectionValue; ref: TraitRef | null; why: string | null }

/** The traits of a piece that a rule can be about, as the tree is now. */
export function ruleTraits({ categories }: TraitTree, selection: Selection): RuleTrait[] {
  const words = text.rules.picture
  return Object.entries(selection).map(([name, value]): RuleTrait => {
    const category = categories.find((one) => foldName(one.name) === foldName(name))
    const none = (why: string): RuleTrait => ({ category: name, value, ref: null, why })
    if (!category) return none(words.gone)
    if (category.mode === 'generated') return none(words.generated)
    if (value === null) {
      return category.required ? none(words.gone) : ruleTrait(name, value, { category: category.name, trait: 'None' })
    }
    const trait = category.traits?.find((one) => foldName(one.name) === foldName(String(value)))
    return trait ? ruleTrait(name, value, { category: category.name, trait: trait.name }) : none(words.gone)
  })
}

function ruleTrait(category: string, value: SelectionValue, ref: TraitRef): RuleTrait {
  return { category, value, ref, why: null }
}
