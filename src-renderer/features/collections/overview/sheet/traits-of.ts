import type { Selection } from '../../../../../schemas/collection.ts'
import { traitWord } from '../../parts/trait-word.ts'

/** What a piece is made of, in the tree's order. */
export function traitsOf(selection: Selection, categories: readonly string[]): { category: string; trait: string }[] {
  const known = new Set(categories)
  const others = Object.keys(selection).filter((name) => !known.has(name))
  return [...categories, ...others]
    .filter((category) => Object.hasOwn(selection, category))
    .map((category) => ({ category, trait: traitWord(selection[category]) }))
}
