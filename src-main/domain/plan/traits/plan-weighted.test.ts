import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctProjections, projectionOf, validCombinations } from '../../../../tests/support/traits/brute-force.ts'
import { treeArbitrary } from '../../../../tests/support/traits/tree-arbitrary.ts'
import { category, nth, uniformTree, weighted } from '../../../../tests/support/traits/trees.ts'
import type { LooseTree } from './normalize-tree.ts'
import { plan } from './plan.ts'

const supplies = fc.integer({ min: 1, max: 60 })

test('every piece is a valid combination, no two alike, and as many as there are', () => {
  fc.assert(
    fc.property(treeArbitrary, supplies, fc.nat(99), (tree, supply, seed) => {
      const { status, pieces } = plan({ tree, supply, seed, mode: 'weighted' })
      const valid = new Set(validCombinations(tree).map((one) => JSON.stringify(one)))
      const capacity = distinctProjections(tree).size
      for (const piece of pieces) expect(valid).toContain(JSON.stringify(piece.selection))
      const different = new Set(pieces.map((piece) => projectionOf(tree, piece.selection as Record<string, string>)))
      expect(different.size).toBe(Math.min(supply, capacity))
      expect(pieces.length).toBe(different.size)
      expect(status).toBe(supply <= capacity ? 'met' : 'impossible')
    }),
    { numRuns: 100 },
  )
})

test('the same input gives the same pieces; a larger supply begins with the smaller one', () => {
  fc.assert(
    fc.property(treeArbitrary, supplies, fc.nat(99), (tree, supply, seed) => {
      const once = plan({ tree, supply, seed, mode: 'weighted' })
      expect(plan({ tree, supply, seed: String(seed), mode: 'weighted' })).toEqual(once)
      const larger = plan({ tree, supply: supply + 7, seed, mode: 'weighted' })
      expect(larger.pieces.slice(0, once.pieces.length)).toEqual(once.pieces)
    }),
    { numRuns: 40 },
  )
})

test('the very last free combination is found: 4 × 4 × 4 × 1 × 156 gives all 9,984', () => {
  const tree = { categories: [4, 4, 4, 1, 156].map((count, index) => category(`C${index}`, count)) }
  const result = plan({ tree, supply: 9_984, seed: '7', mode: 'weighted' })
  expect(result.status).toBe('met')
  expect(new Set(result.pieces.map((piece) => JSON.stringify(piece.selection))).size).toBe(9_984)
})

test('skewed weights and rules do not stop the last combination either', () => {
  const tree: LooseTree = {
    categories: [weighted('A', [1, 1_000_000, 3]), weighted('B', [0.001, 5, 70, 1]), weighted('C', [1e9, 1, 1e-9])],
    rules: [{ kind: 'forbid', when: [nth('A', 1)], with: [nth('B', 1)] }],
  }
  expect(plan({ tree, supply: 33, seed: 3, mode: 'weighted' })).toMatchObject({ status: 'met' })
  const over = plan({ tree, supply: 34, seed: 3, mode: 'weighted' })
  expect(over).toMatchObject({
    status: 'impossible',
    certificate: [{ kind: 'capacity', needed: '34', available: '33' }],
  })
  expect(over.pieces).toHaveLength(33)
})

test('a supply over the capacity says how many are missing', () => {
  const tree = uniformTree(2, 40)
  const result = plan({ tree, supply: 2_000, seed: 1, mode: 'weighted' })
  expect(result).toMatchObject({
    certificate: [{ sentence: '1,600 valid combinations; the supply of 2,000 needs 400 more.' }],
  })
})

test('rules that leave nothing are named before the number that follows from it', () => {
  const tree: LooseTree = {
    categories: [category('A', 1), category('B', 1), category('C', 2)],
    rules: [
      { kind: 'forbid', when: [nth('C', 0)], with: [nth('B', 0)] },
      { kind: 'require', when: [nth('A', 0)], anyOf: [nth('C', 0)] },
    ],
  }
  const result = plan({ tree, supply: 1, seed: 1, mode: 'weighted' })
  expect(result).toMatchObject({
    status: 'impossible',
    certificate: [{ kind: 'contradiction', rules: [0, 1] }, { kind: 'capacity' }],
  })
  if (result.status !== 'impossible') return
  const changes = result.offers.map((offer) => offer.change)
  expect(changes).toEqual(expect.arrayContaining([[{ op: 'drop_rule', rule: 0 }], [{ op: 'drop_rule', rule: 1 }]]))
})

test('a rarity of 0 is never drawn, a rarity of 0.01 beside 100 is', () => {
  const tree = { categories: [weighted('A', [0, 100, 0.01]), category('B', 60), category('C', 60)] }
  const { pieces } = plan({ tree, supply: 3_601, seed: 5, mode: 'weighted' })
  const names = pieces.map((piece) => piece.selection['A'])
  expect(names).not.toContain('A 0')
  expect(names).toContain('A 2')
})

test('names with emoji, odd case and prototype keys are names like any other', () => {
  const names = ['__proto__', 'constructor', 'toString', '👩‍🚀 Hüte', 'hasOwnProperty', '1']
  const tree = {
    categories: names.map((name) => ({ name, traits: names.map((trait) => ({ name: trait, value: trait })) })),
    rules: [
      {
        kind: 'forbid' as const,
        when: [{ category: '__PROTO__', trait: 'Constructor' }],
        with: [{ category: '👩‍🚀 hüte', trait: '__proto__' }],
      },
    ],
  }
  const { status, pieces } = plan({ tree, supply: 500, seed: 1, mode: 'weighted' })
  expect(status).toBe('met')
  for (const { selection } of pieces) {
    expect(new Set(Object.keys(selection))).toEqual(new Set(names))
    for (const name of names) expect(names).toContain(selection[name])
    expect(selection['__proto__'] === 'constructor' && selection['👩‍🚀 Hüte'] === '__proto__').toBe(false)
  }
})

test('a tree with faults is not planned; the answer names them', () => {
  const result = plan({
    tree: { categories: [category('A', 2), category('a', 2)] },
    supply: 2,
    seed: 1,
    mode: 'weighted',
  })
  expect(result).toMatchObject({ status: 'impossible', pieces: [], certificate: [{ kind: 'invalid_tree' }] })
})

test('rules too entangled for the budget still give valid pieces, or say that nothing was found', () => {
  fc.assert(
    fc.property(treeArbitrary, supplies, (tree, supply) => {
      const result = plan({ tree, supply, seed: 1, mode: 'weighted', budget: { nodesMax: 4, drawsMax: 500 } })
      const valid = new Set(validCombinations(tree).map((one) => JSON.stringify(one)))
      for (const piece of result.pieces) expect(valid).toContain(JSON.stringify(piece.selection))
      if (result.status === 'impossible') expect(supply).toBeGreaterThan(distinctProjections(tree).size)
      if (result.status === 'not_found') expect(result.budgetSpent.draws).toBeLessThanOrEqual(1_000)
    }),
    { numRuns: 60 },
  )
})
