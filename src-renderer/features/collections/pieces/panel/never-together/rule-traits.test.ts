import { expect, test } from 'vitest'
import { traitTreeSchema } from '../../../../../../schemas/trait-tree.ts'
import { ruleTraits } from './rule-traits.ts'

const tree = traitTreeSchema.parse({
  categories: [
    { name: 'Hat', required: false, traits: [{ name: 'Crown', value: 'Crown' }] },
    { name: 'Hair', traits: [{ name: 'Mohawk', value: 'Mohawk' }] },
    { name: 'Serial', mode: 'generated', generator: { type: 'range', start: 1, end: 9, step: 1 } },
  ],
})
const refs = (selection: Record<string, string | null>) => ruleTraits(tree, selection).map(({ ref }) => ref)

test('what a piece has is pointed at by the names that the tree has now', () => {
  expect(refs({ hat: 'crown', Hair: 'Mohawk' })).toEqual([
    { category: 'Hat', trait: 'Crown' },
    { category: 'Hair', trait: 'Mohawk' },
  ])
  expect(refs({ Hat: null })).toEqual([{ category: 'Hat', trait: 'None' }])
})

test('what is gone from the tree, or generated, can be in no rule, and says so', () => {
  const traits = ruleTraits(tree, { Mask: 'Fox', Hair: 'Quiff', Serial: '7' })
  expect(traits.map(({ ref }) => ref)).toEqual([null, null, null])
  expect(traits.every(({ why }) => why !== null)).toBe(true)
})
