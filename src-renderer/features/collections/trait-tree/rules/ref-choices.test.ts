import { expect, test } from 'vitest'
import { traitTreeSchema } from '../../../../../schemas/trait-tree.ts'
import { meantTraits } from './meant-traits.ts'
import { refChoices, soughtChoices } from './ref-choices.ts'

const tree = traitTreeSchema.parse({
  categories: [
    {
      name: 'Hat',
      required: false,
      traits: [
        { name: 'Crown', value: { asset: 'crown.png' }, tags: ['tall', 'Gold'] },
        { name: 'Beret', value: '#ff0000', enabled: false, tags: ['gold'] },
      ],
    },
    { name: 'Serial', mode: 'generated', traits: [{ name: 'x', value: 'x' }] },
    { name: 'Ring', traits: [{ name: 'Band', value: 'Band', tags: ['gold'] }] },
  ],
})
const choices = refChoices(tree, new Map([['crown.png', 'f00d']]))
const found = (search: string) => soughtChoices(choices, search).map(({ ref }) => ref)

test('a rule can point at every trait, None and tag, and at nothing that is generated', () => {
  expect(choices.map(({ ref }) => ref)).toEqual([
    { category: 'Hat', trait: 'Crown' },
    { category: 'Hat', trait: 'Beret' },
    { category: 'Hat', trait: 'None' },
    { category: 'Hat', tag: 'tall' },
    { category: 'Hat', tag: 'Gold' },
    { category: 'Ring', trait: 'Band' },
    { category: 'Ring', tag: 'gold' },
    { tag: 'tall' },
    { tag: 'Gold' },
  ])
  expect(choices[0]?.sha256).toBe('f00d')
  expect(choices[1]?.color).toBe('#ff0000')
})

test('a tag says how many traits it means, without those that are switched off', () => {
  expect(choices.find(({ ref }) => 'tag' in ref && ref.tag === 'Gold' && !('category' in ref))?.means).toBe(2)
  expect(meantTraits(tree, { tag: 'GOLD' })).toEqual([
    { category: 'Hat', trait: 'Crown' },
    { category: 'Ring', trait: 'Band' },
  ])
  expect(meantTraits(tree, { category: 'Hat', tag: 'gold' })).toEqual([{ category: 'Hat', trait: 'Crown' }])
  expect(meantTraits(tree, { category: 'hat', trait: 'none' })).toEqual([{ category: 'Hat', trait: null }])
  expect(meantTraits(tree, { category: 'Ring', trait: 'None' })).toEqual([])
})

test('a search finds by category, name and tag, in any order', () => {
  expect(found('crown hat')).toEqual([{ category: 'Hat', trait: 'Crown' }])
  expect(found('gold ring')).toEqual([
    { category: 'Ring', trait: 'Band' },
    { category: 'Ring', tag: 'gold' },
  ])
  expect(found('beanie')).toEqual([])
})
