import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectionOf, validCombinations } from '../../../../tests/support/traits/brute-force.ts'
import { countsFeasible } from '../../../../tests/support/traits/counts-feasible.ts'
import { treeArbitrary } from '../../../../tests/support/traits/tree-arbitrary.ts'
import { category, nth, weighted } from '../../../../tests/support/traits/trees.ts'
import { compileTree } from './compile/compile-tree.ts'
import { type LooseTree, normalizeTree } from './normalize-tree.ts'
import { plan } from './plan.ts'
import type { PlannedPiece } from './plan-result.ts'
import { countTargets } from './quota/count-targets.ts'

const counted = (pieces: readonly PlannedPiece[], name: string, trait: string | null): number =>
  pieces.filter((piece) => piece.selection[name] === trait).length

test('a met plan has every count exactly, obeys the rules and repeats nothing; impossible is never said wrongly', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(treeArbitrary, fc.integer({ min: 1, max: 7 }), fc.nat(9), (tree, supply, seed) => {
      const result = plan({ tree, supply, seed, mode: 'quota' })
      seen.add(result.status)
      const targets = countTargets(compileTree(tree), supply).targets
      const wanted = (name: string, trait: string | null): number => {
        const index = tree.categories.findIndex((one) => one.name === name)
        const traits = tree.categories[index]?.traits ?? []
        const option = trait === null ? traits.length : traits.findIndex((one) => one.name === trait)
        return targets[index]?.[option] ?? 0
      }
      const valid = new Set(validCombinations(tree).map((one) => JSON.stringify(one)))
      for (const piece of result.pieces) expect(valid).toContain(JSON.stringify(piece.selection))
      const different = new Set(
        result.pieces.map((piece) => projectionOf(tree, piece.selection as Record<string, string>)),
      )
      expect(different.size).toBe(result.pieces.length)
      const feasible = countsFeasible(tree, supply, wanted)
      if (result.status === 'impossible') expect(feasible).not.toBe(true)
      if (result.status === 'not_found') seen.add(`feasible: ${feasible}`)
      if (result.status !== 'met') return
      expect(result.pieces).toHaveLength(supply)
      for (const { name, traits = [], required } of tree.categories) {
        for (const trait of traits) expect(counted(result.pieces, name, trait.name)).toBe(wanted(name, trait.name))
        if (!required) expect(counted(result.pieces, name, null)).toBe(wanted(name, null))
      }
    }),
    { numRuns: 80, seed: 20_261 },
  )
  expect(seen).toContain('met')
  expect(seen).toContain('impossible')
})

test('counts are met where they are given, the others share the rest by weight', () => {
  const tree: LooseTree = {
    categories: [
      {
        name: 'Hat',
        traits: [
          { name: 'Crown', value: 1, count: 3 },
          { name: 'Cap', value: 2, rarity: 1 },
          { name: 'Hood', value: 3, rarity: 2 },
        ],
        required: false,
        noneWeight: 1,
      },
      category('Eyes', 20),
      category('Fur', 20),
    ],
    rules: [{ kind: 'forbid', when: [{ category: 'Hat', trait: 'Crown' }], with: [nth('Eyes', 0)] }],
  }
  const { status, pieces } = plan({ tree, supply: 103, seed: 1, mode: 'quota' })
  expect(status).toBe('met')
  expect(['Crown', 'Cap', 'Hood', null].map((trait) => counted(pieces, 'Hat', trait))).toEqual([3, 25, 50, 25])
})

test('with a supply of every combination there is, all are found with their counts', () => {
  const tree = { categories: [4, 4, 4, 1, 20].map((count, index) => category(`C${index}`, count)) }
  const { status, pieces } = plan({ tree, supply: 1_280, seed: 4, mode: 'quota' })
  expect(status).toBe('met')
  expect(new Set(pieces.map((piece) => JSON.stringify(piece.selection))).size).toBe(1_280)
})

test('kept pieces use up the counts', () => {
  const tree = { categories: [weighted('A', [1, 1]), category('B', 10), category('C', 10)] }
  const kept = [1, 2, 3].map((number) => ({ number, selection: { A: 'A 0', B: `B ${number}`, C: `C ${number}` } }))
  const { status, pieces } = plan({ tree, supply: 10, seed: 1, mode: 'quota', kept })
  expect(status).toBe('met')
  expect(pieces.slice(0, 3)).toEqual(kept)
  expect(counted(pieces, 'A', 'A 0')).toBe(5)
})

const twoHats = (crown: { count?: number; rarity?: number }, rules: LooseTree['rules'] = []): LooseTree => ({
  categories: [
    {
      name: 'Hat',
      traits: [
        { name: 'Crown', value: 1, ...crown },
        { name: 'Cap', value: 2 },
      ],
    },
    category('Eyes', 2),
    category('Fur', 30),
  ],
  rules,
})

test.each([
  { why: 'counts beyond the supply', tree: twoHats({ count: 30 }), supply: 20, kind: 'count_sum' },
  { why: 'a count for what is never drawn', tree: twoHats({ count: 2, rarity: 0 }), supply: 20, kind: 'count_never' },
  {
    why: 'a count beyond the pieces that can have the trait',
    tree: twoHats({ count: 31 }, [
      { kind: 'require', when: [{ category: 'Hat', trait: 'Crown' }], anyOf: [nth('Eyes', 0)] },
    ]),
    supply: 60,
    kind: 'count_over_combinations',
  },
  {
    why: 'traits that demand more partners than there are',
    tree: twoHats({ count: 15 }, [
      { kind: 'forbid', when: [{ category: 'Hat', trait: 'Crown' }], with: [nth('Eyes', 0)] },
    ]),
    supply: 20,
    kind: 'counts_over_demand',
  },
])('$why are named as impossible ($kind)', ({ tree, supply, kind }) => {
  const result = plan({ tree, supply, seed: 1, mode: 'quota' })
  expect(result.status).toBe('impossible')
  if (result.status !== 'impossible') return
  expect(result.certificate.map((reason) => reason.kind)).toContain(kind)
  expect(result.pieces).toHaveLength(supply)
  expect(result.offers.length).toBeGreaterThan(0)
})

test('counts that no set of pieces has are proved impossible by search', () => {
  const tree = normalizeTree({
    categories: [category('A', 2), category('B', 2), category('C', 2)],
    // Only combinations with an even number of second traits are left: A and B decide C.
    rules: [0, 1].flatMap((a) =>
      [0, 1].map((b) => ({
        kind: 'forbid' as const,
        when: [nth('A', a), nth('B', b)],
        with: [nth('C', 1 - ((a + b) % 2))],
      })),
    ),
  })
  expect(plan({ tree, supply: 4, seed: 1, mode: 'quota' }).status).toBe('met')
  expect(plan({ tree, supply: 2, seed: 1, mode: 'quota' })).toMatchObject({
    status: 'impossible',
    certificate: [{ kind: 'counts_exhausted' }],
  })
})
