import { expect, test } from 'vitest'
import { type Seen, noteTraits, unknownTraits } from './unknown-traits.ts'

const seen: Seen = new Map()
for (const Hat of ['Crown', 'Bell', null]) noteTraits(seen, { Hat, Sky: 'Dusk' })
const term = (category: string, trait: string) => ({ kind: 'trait', category, trait }) as const

test('a selector of a trait that no piece has is told the traits there are', () => {
  expect(unknownTraits([term('hat', 'Feather')], seen)).toMatchObject([
    {
      message: 'The category "Hat" has no trait "Feather" among the pieces.',
      cure: expect.stringContaining('"Crown"'),
    },
  ])
})

test('a selector of a category that no piece has is told the nearest', () => {
  expect(unknownTraits([term('Hatt', 'Crown')], seen)).toMatchObject([
    { message: 'There is no category "Hatt".', cure: 'Did you mean "Hat"?' },
  ])
})

test('a trait that some piece has is not unknown', () => {
  expect(unknownTraits([term('HAT', 'none'), term('Sky', 'dusk'), { kind: 'all' }], seen)).toEqual([])
})
