import type { SelectionValue } from '../../../../../schemas/collection.ts'
import type { PieceFilterChoice, PieceState } from '../../../../stores/ui/piece-filter-store.ts'

/** The filter with a state put on, or taken off where it was. */
export function toggledState(choice: PieceFilterChoice, state: PieceState): PieceFilterChoice {
  const { states } = choice
  return { ...choice, states: states.includes(state) ? states.filter((one) => one !== state) : [...states, state] }
}

/** The filter with a value of a category put on, or taken off where it was. */
export function toggledTrait(choice: PieceFilterChoice, category: string, value: SelectionValue): PieceFilterChoice {
  const values = choice.traits[category] ?? []
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  const { [category]: _, ...others } = choice.traits
  return { ...choice, traits: next.length > 0 ? { ...others, [category]: next } : others }
}

export function isFiltered({ states, traits }: PieceFilterChoice): boolean {
  return states.length > 0 || Object.keys(traits).length > 0
}
