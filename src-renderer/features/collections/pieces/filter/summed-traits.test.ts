import { expect, test } from 'vitest'
import { traitWord } from '../../parts/trait-word.ts'
import { searchedTraits, summedTraits } from './summed-traits.ts'

const facets = [
  {
    category: 'Hat',
    values: [
      { value: 'Crown', count: 3 },
      { value: null, count: 1 },
    ],
  },
  { category: 'Land', values: [{ value: 'Marsh', count: 4 }] },
]

test('counts of two filters add up', () => {
  const more = [{ category: 'Hat', values: [{ value: 'Crown', count: 2 }] }]
  expect(summedTraits([{ traits: facets }, { traits: more }])[0]?.values).toEqual([
    { value: 'Crown', count: 5 },
    { value: null, count: 1 },
  ])
})

test('a search finds traits and whole categories, without regard to case', () => {
  expect(searchedTraits(facets, 'crOWn', traitWord)).toEqual([
    { category: 'Hat', values: [{ value: 'Crown', count: 3 }] },
  ])
  expect(searchedTraits(facets, 'land', traitWord)).toEqual([facets[1]])
  expect(searchedTraits(facets, 'none', traitWord)).toEqual([{ category: 'Hat', values: [{ value: null, count: 1 }] }])
  expect(searchedTraits(facets, 'nowhere', traitWord)).toEqual([])
  expect(searchedTraits(facets, '  ', traitWord)).toEqual(facets)
})
