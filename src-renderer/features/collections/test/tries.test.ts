import { expect, test } from 'vitest'
import { traitTreeSchema } from '../../../../schemas/trait-tree.ts'
import { categoriesMeant } from './categories-meant.ts'
import { differences } from './traits-in-words.ts'
import { stillThere, toggleCompared, type Try, wishOf, withTry } from './tries.ts'

const made: Omit<Try, 'id'> = {
  fixed: { Hat: 'Crown' },
  seed: '7',
  number: 3,
  selection: { Hat: 'Crown', Fur: 'Red', Mask: null },
  documentHash: 'then',
  requestHash: 'request',
  sha256: 'picture',
  width: 64,
  height: 64,
}

test('tries are counted on, the last first, and old ones go', () => {
  let tries: Try[] = []
  for (let count = 0; count < 100; count += 1) tries = withTry(tries, made)
  expect(tries[0]?.id).toBe(100)
  expect(tries.length).toBeLessThan(100)
  expect(new Set(tries.map(({ id }) => id)).size).toBe(tries.length)
})

test('a try comes back as it was asked for, and trait by trait once the collection was edited', () => {
  const one = { ...made, id: 1 }
  expect(wishOf(one, 'then')).toEqual({ fixed: { Hat: 'Crown' }, seed: '7', number: 3 })
  expect(wishOf(one, 'now')).toEqual({ fixed: one.selection, seed: '7', number: 3 })
})

test('two are compared at most', () => {
  expect(toggleCompared([], 1)).toEqual([1])
  expect(toggleCompared([1, 2], 3)).toEqual([2, 3])
  expect(toggleCompared([1, 2], 1)).toEqual([2])
  expect(differences(made.selection, { Hat: 'Cap', Fur: 'Red', Mask: null, Glow: 'Dim' })).toEqual(['Hat', 'Glow'])
})

const tree = traitTreeSchema.parse({
  categories: [
    {
      name: 'Hat',
      traits: [
        { name: 'Crown', value: 'c' },
        { name: 'Cap', value: 'c', enabled: false },
      ],
    },
    { name: 'Mask', required: false, traits: [{ name: 'Owl', value: 'o' }] },
    { name: 'Watch', mode: 'generated', generator: { type: 'range', start: 1, end: 9, step: 2 } },
  ],
})

test('what is kept and is not there any more is let go', () => {
  expect(stillThere({ Hat: 'Crown', Mask: null, Watch: 3 }, tree)).toEqual({ Hat: 'Crown', Mask: null, Watch: 3 })
  expect(stillThere({ Hat: 'Cap', Mask: 'Fox', Watch: 4, Gone: 'x' }, tree)).toEqual({})
  expect(stillThere({ Hat: null }, tree)).toEqual({})
})

test('a problem names the categories that it is about', () => {
  const meant = (problem: object) => [
    ...categoriesMeant([{ code: 'VALIDATION', message: 'm', cure: 'c', ...problem }], tree),
  ]
  expect(meant({ field: 'selection.Hat' })).toEqual(['Hat'])
  expect(meant({ field: 'traitTree.categories[1].traits[0].rarity' })).toEqual(['Mask'])
  const reason = { kind: 'kept_breaks_rule', sentence: 's', traits: [{ category: 'Hat', trait: 'Crown' }] }
  expect(meant({ field: 'traitTree.rules[0]', details: { reason } })).toEqual(['Hat'])
  expect(meant({ field: 'params.width' })).toEqual([])
})
