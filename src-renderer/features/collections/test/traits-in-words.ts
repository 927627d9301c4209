import type { Selection } from '../../../../schemas/collection.ts'
import { isolated } from '../../../ui/isolated.ts'
import { traitWord } from '../parts/trait-word.ts'

/** What a piece is made of, in one line. */
export function traitsInWords(selection: Selection): string {
  return Object.entries(selection)
    .map(([category, trait]) => `${isolated(category)}: ${isolated(traitWord(trait))}`)
    .join(', ')
}

/** In which categories two pieces differ. */
export function differences(a: Selection, b: Selection): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((category) => a[category] !== b[category])
}
