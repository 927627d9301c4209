import { describe, expect, test } from 'vitest'
import { collectionSchema } from '../../../schemas/collection.ts'
import { sketchDocument } from '../../../tests/support/engine/sketch-document.ts'
import { planHashOf, selectionOf, toCookPlan } from './cook-plan.ts'

const document = collectionSchema.parse(sketchDocument())
const selections = [
  { Bird: 'Wren', Hat: 'Cap', Place: null },
  { Bird: 'Owl', Hat: 'Crown', Place: 'Fen' },
]
const plan = toCookPlan(document, [], selections)

describe('a pinned plan', () => {
  test('gives every selection back as it was', () => {
    expect([selectionOf(plan, 1), selectionOf(plan, 2)]).toEqual(selections)
  })

  test('takes what a selection does not name for None', () => {
    expect(selectionOf(toCookPlan(document, [], [{ Bird: 'Wren' }]), 1)).toEqual({
      Bird: 'Wren',
      Hat: null,
      Place: null,
    })
  })

  test('has no piece beyond its supply', () => {
    expect(() => selectionOf(plan, 3)).toThrow('piece 3')
  })
})

test('a plan is another with any other tree, supply, seed, mode or selection', () => {
  const { categories, rows } = plan
  const identity = { treeHash: 'a', supply: 2, seed: '1', mode: 'weighted' as const, categories, rows }
  const others = [
    identity,
    { ...identity, treeHash: 'b' },
    { ...identity, supply: 3 },
    { ...identity, seed: '2' },
    { ...identity, mode: 'quota' as const },
    { ...identity, rows: rows.toReversed() },
  ]
  expect(new Set(others.map(planHashOf)).size).toBe(others.length)
})
