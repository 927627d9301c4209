import { expect, test } from 'vitest'
import { collectionSchema } from '../../../../schemas/collection.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { editDocument } from './edit-document.ts'
import { moveCategories, moveTraits, oneStep } from './move.ts'

const document = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Hats',
  supply: 10,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: {
    categories: [
      { name: 'Hat', traits: 'ABCDE'.split('').map((name) => ({ name, value: name })) },
      { name: 'Hair', traits: [{ name: 'Long', value: 'Long' }] },
      { name: 'Eyes', traits: [{ name: 'Blue', value: 'Blue' }] },
    ],
  },
})
const hat = document.traitTree.categories[0] as Category
const traits = hat.traits as Trait[]
const named = (names: string) => traits.filter(({ name }) => names.includes(name))

function orderAfter(moved: string, before: string | null): string {
  const [target = null] = before === null ? [] : named(before)
  const edited = editDocument(document, moveTraits(hat, named(moved), target))
  if (!edited.ok) throw new Error('The move was refused.')
  return (edited.value.document.traitTree.categories[0]?.traits ?? []).map(({ name }) => name).join('')
}

test('traits that are moved stand together, in their order, before the one they were moved to', () => {
  expect(orderAfter('B', 'A')).toBe('BACDE')
  expect(orderAfter('AD', 'C')).toBe('BADCE')
  expect(orderAfter('AC', null)).toBe('BDEAC')
  expect(orderAfter('DE', 'A')).toBe('DEABC')
})

test('what stands there already is not moved', () => {
  expect(moveTraits(hat, named('B'), traits[2] ?? null)).toEqual([])
  expect(moveTraits(hat, named('DE'), null)).toEqual([])
})

test('one step up or down goes past one that stays, and no further than the ends', () => {
  const step = (names: string, by: -1 | 1) => oneStep('ABCDE'.split(''), names.split(''), by)
  expect(step('B', -1)).toBe('A')
  expect(step('B', 1)).toBe('D')
  expect(step('D', 1)).toBeNull()
  expect(step('BC', -1)).toBe('A')
  expect(step('A', -1)).toBeUndefined()
  expect(step('DE', 1)).toBeUndefined()
})

test('what is selected here and there gathers at an end', () => {
  const step = (names: string, by: -1 | 1) => oneStep('ABCDE'.split(''), names.split(''), by)
  expect(step('AC', -1)).toBe('B')
  expect(step('CE', 1)).toBeNull()
})

test('categories are moved alike', () => {
  const { categories } = document.traitTree
  const edited = editDocument(document, moveCategories(document, categories.slice(2), categories[0] ?? null))
  expect(edited.ok && edited.value.document.traitTree.categories.map(({ name }) => name)).toEqual([
    'Eyes',
    'Hat',
    'Hair',
  ])
})
