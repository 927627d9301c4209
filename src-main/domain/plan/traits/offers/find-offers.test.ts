import fc from 'fast-check'
import { expect, test } from 'vitest'
import { treeArbitrary } from '../../../../../tests/support/traits/tree-arbitrary.ts'
import { category, nth } from '../../../../../tests/support/traits/trees.ts'
import { applyOffer } from '../apply-offer.ts'
import type { LooseTree } from '../normalize-tree.ts'
import { plan } from '../plan.ts'

test('every offer, applied, lifts the problem', () => {
  let offers = 0
  fc.assert(
    fc.property(
      treeArbitrary,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('weighted', 'quota'),
      (tree, supply, mode) => {
        const result = plan({ tree, supply, seed: 1, mode })
        if (result.status === 'met') return
        for (const offer of result.offers) {
          offers++
          expect(offer.sentence).toMatch(/^[^a-z].*\.$/)
          expect(plan({ ...applyOffer({ tree, supply }, offer), seed: 1, mode }).status).toBe('met')
        }
      },
    ),
    { numRuns: 50, seed: 7 },
  )
  expect(offers).toBeGreaterThan(20)
})

test('a supply over the capacity is offered a smaller supply, a rule to drop and traits to switch on', () => {
  const tree: LooseTree = {
    categories: [
      category('A', 4),
      {
        name: 'B',
        traits: [
          { name: 'x', value: 1 },
          { name: 'y', value: 2 },
          { name: 'z', value: 3, enabled: false },
        ],
      },
    ],
    rules: [{ kind: 'forbid', when: [nth('A', 0)], with: [{ category: 'B', trait: 'y' }] }],
  }
  const result = plan({ tree, supply: 8, seed: 1, mode: 'weighted' })
  expect(result.status).toBe('impossible')
  if (result.status !== 'impossible') return
  expect(result.offers.map((offer) => offer.change)).toEqual(
    expect.arrayContaining([
      [{ op: 'set_supply', supply: 7 }],
      [{ op: 'drop_rule', rule: 0 }],
      [{ op: 'enable_trait', category: 'B', trait: 'z' }],
    ]),
  )
})

test('a range too short for the supply is offered a later end, repeats, or a smaller supply', () => {
  const tree: LooseTree = {
    categories: [
      category('A', 50),
      {
        name: 'Id',
        mode: 'generated',
        generator: { type: 'range', start: 10, end: 100, step: 10, uniqueAcrossCook: true },
      },
    ],
  }
  const result = plan({ tree, supply: 12, seed: 1, mode: 'weighted' })
  expect(result).toMatchObject({
    status: 'impossible',
    certificate: [{ kind: 'range', needed: '12', available: '10' }],
  })
  if (result.status !== 'impossible') return
  expect(result.offers.map((offer) => offer.change[0])).toEqual([
    { op: 'set_supply', supply: 10 },
    { op: 'set_range_end', category: 'Id', end: 120 },
    { op: 'set_range_unique', category: 'Id', unique: false },
  ])
})

test('a pin that breaks a rule is offered to drop the one or the other', () => {
  const tree: LooseTree = {
    categories: [category('A', 4), category('B', 4)],
    rules: [
      { kind: 'pin', pieceNumber: 2, selection: { A: 'A 0', B: 'B 0' } },
      { kind: 'forbid', when: [nth('A', 0)], with: [nth('B', 0)] },
    ],
  }
  const result = plan({ tree, supply: 5, seed: 1, mode: 'weighted' })
  expect(result).toMatchObject({ status: 'impossible', certificate: [{ kind: 'kept_breaks_rule', numbers: [2] }] })
  expect(result.pieces[1]?.selection).toEqual({ A: 'A 0', B: 'B 0' })
  if (result.status !== 'impossible') return
  expect(result.offers.map((offer) => offer.change[0])).toContainEqual({ op: 'drop_rule', rule: 1 })
})
