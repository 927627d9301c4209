import { expect, test } from 'vitest'
import { collectionSchema } from '../../../../../schemas/collection.ts'
import { followUpSchema } from '../../../../../schemas/commands/review-commands.ts'
import { categoriesToChange, followUpKinds, followUpOf, seedMatters } from './follow-ups.ts'

const document = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Birds',
  supply: 3,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: {
    categories: [
      {
        name: 'Hat',
        traits: [
          { name: 'Cap', value: 'a' },
          { name: 'Hood', value: 'b' },
        ],
      },
      { name: 'Frame', required: false, traits: [{ name: 'Gold', value: 'a' }] },
      { name: 'Body', traits: [{ name: 'Only', value: 'a' }] },
      {
        name: 'Mask',
        traits: [
          { name: 'A', value: 'a' },
          { name: 'Never', value: 'b', rarity: 0 },
        ],
      },
      { name: 'Serial', mode: 'generated', generator: { type: 'range', start: 1, end: 9, step: 1 } },
    ],
  },
})

test('every kind is one the engine takes; a change of some traits says which', () => {
  for (const kind of followUpKinds) {
    const then = followUpOf({ kind, categories: ['Hat'], images: 4 })
    if (kind === 'none') expect(then).toBeNull()
    else expect(followUpSchema.parse(then)).toMatchObject({ kind })
  }
  expect(followUpOf({ kind: 'some', categories: [], images: 4 })).toBeUndefined()
  expect(followUpOf({ kind: 'several', categories: [], images: 99 })).toEqual({ kind: 'several', count: 16 })
})

test('only categories with something to choose are offered to be changed', () => {
  expect(categoriesToChange(document)).toEqual(['Hat', 'Frame'])
})

test('a composed picture looks the same with another seed, unless a parameter uses it', () => {
  expect(seedMatters(document)).toBe(false)
  expect(seedMatters({ ...document, params: { layers: { Hat: { opacity: '[[ @Seed ]]' } } } })).toBe(true)
  expect(seedMatters({ ...document, generator: { kind: 'tool', toolId: 'sketch' } })).toBe(true)
})
