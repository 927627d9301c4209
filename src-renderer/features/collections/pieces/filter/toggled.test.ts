import { expect, test } from 'vitest'
import { noPieceFilter } from '../../../../stores/ui/piece-filter-store.ts'
import { isFiltered, toggledState, toggledTrait } from './toggled.ts'

test('a state is put on, and taken off again', () => {
  const on = toggledState(noPieceFilter, 'new')
  expect(on.states).toEqual(['new'])
  expect(toggledState(on, 'new')).toEqual(noPieceFilter)
})

test('a trait is put on beside others of its category, and the last one takes the category with it', () => {
  const crown = toggledTrait(noPieceFilter, 'Hat', 'Crown')
  const both = toggledTrait(crown, 'Hat', null)
  expect(both.traits).toEqual({ Hat: ['Crown', null] })
  expect(isFiltered(both)).toBe(true)
  expect(toggledTrait(toggledTrait(both, 'Hat', 'Crown'), 'Hat', null)).toEqual(noPieceFilter)
  expect(isFiltered(noPieceFilter)).toBe(false)
})
