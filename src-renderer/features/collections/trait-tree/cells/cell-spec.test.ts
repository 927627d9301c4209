import { expect, test } from 'vitest'
import { collectionSchema } from '../../../../../schemas/collection.ts'
import type { Trait } from '../../../../../schemas/trait-tree.ts'
import { shownDocument } from '../../edit/shown-document.ts'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import { noneWeightSpec, traitCellSpec } from './cell-spec.ts'
import { valueAs } from './trait-value.ts'

const document = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Hats',
  supply: 10,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: {
    categories: [
      {
        id: 'hat',
        name: 'Hat',
        required: false,
        traits: [
          { id: 'crown', name: 'Crown', value: 'Crown', rarity: 5, tags: ['open', 'gold'] },
          { id: 'tall', name: 'Tall', value: 12 },
          { id: 'real', name: 'Real', value: true },
          { id: 'drawn', name: 'Drawn', value: { asset: 'hat/drawn.png' } },
        ],
      },
    ],
  },
})
const ROW = { Crown: 'hat\u001fcrown', Tall: 'hat\u001ftall', Real: 'hat\u001freal', Drawn: 'hat\u001fdrawn' } as const
type Name = keyof typeof ROW

function typedInto(name: Name, column: TreeColumn, typed: string, isNew = false): Trait | string | undefined {
  const trait = document.traitTree.categories[0]?.traits?.find((one) => one.name === name) as Trait
  const read = traitCellSpec(ROW[name], trait, column, isNew)?.read(typed)
  if (!read?.ok) return read?.error
  const [hat] = shownDocument(document, [{ changeOf: read.value }]).traitTree.categories
  return hat?.traits?.find(({ id }) => id === trait.id)
}

test('what is typed into a cell is what the trait then says', () => {
  expect(typedInto('Crown', 'name', ' Diadem ')).toMatchObject({ name: 'Diadem', value: 'Crown' })
  expect(typedInto('Crown', 'weight', '0,5')).toMatchObject({ rarity: 0.5 })
  expect(typedInto('Crown', 'weight', ' ')).not.toHaveProperty('rarity')
  expect(typedInto('Crown', 'count', '1,200')).toMatchObject({ count: 1200 })
  expect(typedInto('Crown', 'tags', 'open, , wet,open')).toMatchObject({ tags: ['open', 'wet'] })
})

test('a value stays of its kind: a text that looks like a number is a text', () => {
  expect(typedInto('Crown', 'value', '12')).toMatchObject({ value: '12' })
  expect(typedInto('Tall', 'value', '12.5')).toMatchObject({ value: 12.5 })
  expect(typedInto('Tall', 'value', 'tall')).toBe('Write a number.')
  expect(typedInto('Real', 'value', 'No')).toMatchObject({ value: false })
  expect(typedInto('Drawn', 'value', 'x')).toBeUndefined()
})

test('a trait that was just added is what it is called', () => {
  expect(typedInto('Crown', 'name', 'Diadem', true)).toMatchObject({ name: 'Diadem', value: 'Diadem' })
})

test('what can’t be meant is told, and changes nothing', () => {
  expect(typedInto('Crown', 'name', '  ')).toMatch(/^A name has to be there/)
  expect(typedInto('Crown', 'weight', '-1')).toMatch(/^Write a number/)
  expect(typedInto('Crown', 'count', '1.5')).toMatch(/^Write a whole number/)
})

test('None has a weight of its category', () => {
  const read = noneWeightSpec('hat', undefined).read('7')
  if (!read.ok) throw new Error(read.error)
  expect(shownDocument(document, [{ changeOf: read.value }]).traitTree.categories[0]).toMatchObject({ noneWeight: 7 })
})

test('another kind of value says the same where it can', () => {
  expect(valueAs('number', { name: 'Tall', value: '12' }, undefined)).toBe(12)
  expect(valueAs('text', { name: 'Tall', value: 12 }, undefined)).toBe('12')
  expect(valueAs('color', { name: 'Tall', value: 'tall' }, undefined)).toBe('#808080')
  expect(valueAs('image', { name: 'Tall', value: 'tall' }, 'hat/tall.png')).toEqual({ asset: 'hat/tall.png' })
  expect(valueAs('text', { name: 'Drawn', value: { asset: 'hat/drawn.png' } }, undefined)).toBe('Drawn')
})
