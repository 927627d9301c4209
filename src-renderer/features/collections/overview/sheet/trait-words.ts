import type { Selection, SelectionValue } from '../../../../../schemas/collection.ts'
import { text } from '../../../../text/text.ts'

/** A value of a selection as it is said. */
export function traitWord(value: SelectionValue | undefined): string {
  return value === null || value === undefined ? text.collections.sheet.none : String(value)
}

/** What a piece is made of, in the tree's order. */
export function traitsOf(selection: Selection, categories: readonly string[]): { category: string; trait: string }[] {
  const known = new Set(categories)
  const others = Object.keys(selection).filter((name) => !known.has(name))
  return [...categories, ...others]
    .filter((category) => Object.hasOwn(selection, category))
    .map((category) => ({ category, trait: traitWord(selection[category]) }))
}
