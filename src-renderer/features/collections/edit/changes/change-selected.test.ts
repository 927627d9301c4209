import { expect, test } from 'vitest'
import { type Collection, collectionSchema } from '../../../../../schemas/collection.ts'
import type { Change } from '../../parts/edit-collection.ts'
import { shownDocument } from '../shown-document.ts'
import { addCategoryTo, addTraitTo } from './add-items.ts'
import {
  dropSelected,
  duplicateSelected,
  removeSelected,
  rulesRemoved,
  stepSelected,
  toggleSelected,
} from './change-selected.ts'
import { setPart } from './set-parts.ts'

const document = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Hats',
  supply: 10,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: {
    categories: [
      { id: 'hat', name: 'Hat', traits: 'ABC'.split('').map((name) => ({ id: name, name, value: name })) },
      { id: 'eyes', name: 'Eyes', traits: [{ id: 'D', name: 'D', value: 'D' }] },
    ],
    rules: [
      {
        id: 'r',
        kind: 'forbid',
        when: [{ category: 'Hat', trait: 'A' }],
        with: [{ category: 'Eyes', trait: 'D' }],
      },
    ],
  },
})
const rows = (...ids: string[]) => new Set(ids)
const inHat = (key: string) => `hat\u001f${key}`
const after = (change: Change | null): Collection =>
  change ? shownDocument(document, [{ changeOf: () => change }]) : document
const tree = (changed: Collection) =>
  changed.traitTree.categories.map(({ name, traits }) => [name, (traits ?? []).map((trait) => trait.name).join('')])

test('what is removed takes the rules with it that were about it', () => {
  const change = removeSelected(document, rows(inHat('A'), inHat('B')))
  expect(tree(after(change))).toEqual([
    ['Hat', 'C'],
    ['Eyes', 'D'],
  ])
  expect(rulesRemoved(change)).toBe(1)
  expect(change?.what).toEqual({ verb: 'remove', subject: 'A', count: 2 })
  expect(tree(after(removeSelected(document, rows('eyes'))))).toEqual([['Hat', 'ABC']])
})

test('several are switched off together where any is on, and on where none is', () => {
  const off = after(toggleSelected(document, rows('hat')))
  const areOn = (changed: Collection) => changed.traitTree.categories[0]?.traits?.map(({ enabled }) => enabled)
  expect(areOn(off)).toEqual([false, false, false])
  expect(areOn(after(toggleSelected(off, rows(inHat('B')))))).toEqual([true, true, true])
  const one = toggleSelected(off, rows(inHat('B')))
  expect([one?.what.verb, one?.what.subject]).toEqual(['enable', 'B'])
})

test('up, down and to where it is dropped; traits of two categories stay', () => {
  expect(tree(after(stepSelected(document, rows(inHat('C')), -1)))[0]).toEqual(['Hat', 'ACB'])
  expect(tree(after(stepSelected(document, rows('hat'), 1))).map(([name]) => name)).toEqual(['Eyes', 'Hat'])
  expect(stepSelected(document, rows(inHat('A'), 'eyes\u001fD'), 1)).toBeNull()
  const dropped = dropSelected(document, rows(inHat('A'), inHat('B')), { category: 'hat', before: null })
  expect(tree(after(dropped))[0]).toEqual(['Hat', 'CAB'])
  expect(dropSelected(document, rows(inHat('A')), { category: 'eyes', before: 'D' })).toBeNull()
})

test('a copy stands behind its original under a free name', () => {
  let id = 0
  const change = duplicateSelected(document, rows(inHat('A')), () => `fresh ${(id += 1)}`)
  expect(tree(after(change))[0]).toEqual(['Hat', 'AA 2BC'])
})

test('what is added stands behind where one is, and is its own value', () => {
  const trait = addTraitTo(document, { category: 'hat', after: 'A' }, { name: 'B', id: 'new' })
  const added = trait && shownDocument(document, [{ changeOf: trait.change }])
  expect(added && tree(added)[0]).toEqual(['Hat', 'AB 2BC'])
  expect(added?.traitTree.categories[0]?.traits?.[1]).toMatchObject({ id: 'new', value: 'B 2' })
  expect(added && trait && shownDocument(added, [{ changeOf: trait.back }])).toEqual(document)
  const category = addCategoryTo(document, 'hat', { name: 'Hat', id: 'new' })
  expect(tree(shownDocument(document, [{ changeOf: category.change }])).map(([name]) => name)).toEqual([
    'Hat',
    'Hat 2',
    'Eyes',
  ])
})

test('a part loses what is taken away from it', () => {
  const at = { category: 'hat', trait: 'A' }
  const part = { asset: { asset: 'a.png' }, layer: 1, opacity: 0.5, clipTo: 'Eyes' }
  const withPart = shownDocument(document, [
    {
      changeOf: () => ({
        edits: [{ op: 'set', at, field: 'parts', value: [part] }],
        what: { verb: 'set', subject: 'A', count: 1 },
      }),
    },
  ])
  const changed = shownDocument(withPart, [{ changeOf: setPart(at, 0, { opacity: undefined, layer: 2 }) }])
  expect(changed.traitTree.categories[0]?.traits?.[0]?.parts).toEqual([
    { asset: { asset: 'a.png' }, layer: 2, clipTo: 'Eyes' },
  ])
})
