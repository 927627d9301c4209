import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Combination, obeys, projectionOf } from '../../../../tests/support/traits/brute-force.ts'
import { treeArbitrary } from '../../../../tests/support/traits/tree-arbitrary.ts'
import type { Selection } from '../../../../schemas/collection.ts'
import type { TraitTree } from '../../../../schemas/trait-tree.ts'
import { category, nth, uniformTree, weighted } from '../../../../tests/support/traits/trees.ts'
import { type LooseTree, normalizeTree } from './normalize-tree.ts'
import { plan } from './plan.ts'
import { revisePlan } from './revise-selections.ts'

const tree = uniformTree(6, 8)
const cooked = plan({ tree, supply: 1_000, seed: '42', mode: 'weighted' }).pieces
const revise = (edited: LooseTree, more: Partial<Parameters<typeof revisePlan>[0]> = {}) =>
  revisePlan({ oldPieces: cooked, tree: edited, supply: 1_000, seed: '42', mode: 'weighted', ...more })
const withCategories = (
  change: (one: LooseTree['categories'][number]) => LooseTree['categories'][number],
): LooseTree => ({
  ...tree,
  categories: tree.categories.map(change),
})

/** A selection without categories that are gone, or null where it is not valid in a tree. */
function whatStays(after: TraitTree, selection: Selection): Combination | null {
  const left: Combination = {}
  for (const { name, traits = [], required } of after.categories) {
    const trait = selection[name] as string | null | undefined
    const known = trait === null ? !required : traits.some((one) => one.name === trait && one.enabled)
    if (trait === undefined || !known) return null
    left[name] = trait
  }
  return after.rules.every((rule) => obeys(after, rule, left)) ? left : null
}

test('nothing edited, nothing changed, whatever the tree', () => {
  fc.assert(
    fc.property(
      treeArbitrary,
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('weighted', 'quota'),
      (tree, supply, mode) => {
        const { status, pieces } = plan({ tree, supply, seed: 1, mode })
        fc.pre(status === 'met')
        const revised = revisePlan({ oldPieces: pieces, tree, supply, seed: 2, mode })
        expect(revised.changed).toEqual([])
        expect(revised.pieces).toEqual(pieces)
      },
    ),
    { numRuns: 80 },
  )
})

test.each([
  ['a trait is added', withCategories((one) => (one.name === 'C' ? category('C', 9) : one))],
  [
    'a trait is weighed anew',
    withCategories((one) => (one.name === 'C' ? weighted('C', [1, 2, 3, 4, 5, 6, 7, 90]) : one)),
  ],
  ['a category may now be empty', withCategories((one) => ({ ...one, required: one.name !== 'B' }))],
  ['traits change their places', withCategories((one) => ({ ...one, traits: one.traits?.toReversed() }))],
])('%s: no piece changes', (_, edited) => {
  const revised = revise(edited)
  expect(revised.status).toBe('met')
  expect(revised.changed).toEqual([])
})

test('a forbid rule changes exactly the pieces that break it, one category each', () => {
  const rule = { kind: 'forbid' as const, when: [nth('A', 0)], with: [nth('B', 1), nth('D', 2)] }
  const edited = normalizeTree({ ...tree, rules: [rule] })
  const offending = cooked
    .filter((piece) => !obeys(edited, rule, piece.selection as Record<string, string>))
    .map((piece) => piece.number)
  expect(offending.length).toBeGreaterThan(10)
  const revised = revise(edited)
  expect(revised.status).toBe('met')
  expect(revised.changed.map((one) => one.number)).toEqual(offending)
  for (const { categories, why } of revised.changed) {
    expect(categories).toHaveLength(1)
    expect(why).toContain('rule 1 (A "A 0" forbids B "B 1" or D "D 2")')
  }
})

test('after any edit of a random tree: what was valid stays, the rest is made valid, nothing repeats', () => {
  fc.assert(
    fc.property(treeArbitrary, treeArbitrary, fc.integer({ min: 1, max: 25 }), (before, after, supply) => {
      const old = plan({ tree: before, supply, seed: 1, mode: 'weighted' }).pieces
      const revised = revisePlan({ oldPieces: old, tree: after, supply, seed: 1, mode: 'weighted' })
      if (revised.status === 'met') expect(revised.pieces).toHaveLength(supply)
      const projections = revised.pieces.map((one) => projectionOf(after, one.selection as Record<string, string>))
      expect(new Set(projections).size).toBe(projections.length)
      const held = new Set<string>()
      for (const piece of old) {
        const selection = whatStays(after, piece.selection)
        if (selection === null) continue
        const projection = projectionOf(after, selection)
        const first = !held.has(projection)
        held.add(projection)
        if (first) expect(revised.pieces.find((one) => one.number === piece.number)?.selection).toEqual(selection)
      }
      for (const { selection } of revised.pieces) {
        expect(after.rules.filter((rule) => !obeys(after, rule, selection as Record<string, string>))).toEqual([])
        expect(Object.keys(selection)).toEqual(after.categories.map((one) => one.name))
      }
    }),
    { numRuns: 80 },
  )
})

test('a removed trait is chosen anew only where it was worn', () => {
  const edited = withCategories((one) => (one.name === 'E' ? category('E', 7) : one))
  const revised = revise(edited)
  const wearers = cooked.filter((piece) => piece.selection['E'] === 'E 7').map((piece) => piece.number)
  expect(revised.changed.map((one) => one.number)).toEqual(wearers)
  expect(new Set(revised.changed.flatMap((one) => one.categories))).toEqual(new Set(['E']))
})

test('a new category is filled beside what is there', () => {
  const revised = revise({
    ...tree,
    categories: [...tree.categories, weighted('Hat', [1, 3], { required: false, noneWeight: 4 })],
  })
  expect(revised.status).toBe('met')
  for (const [index, piece] of revised.pieces.entries()) {
    const { Hat: hat, ...rest } = piece.selection
    expect(rest).toEqual(cooked[index]?.selection)
    expect(['Hat 0', 'Hat 1', null]).toContain(hat)
  }
  const bare = revised.pieces.filter((piece) => piece.selection['Hat'] === null).length
  expect(bare).toBeGreaterThan(430)
  expect(bare).toBeLessThan(570)
})

test('a removed category makes twins; the first of each stays', () => {
  const small = uniformTree(3, 4)
  const old = plan({ tree: small, supply: 40, seed: 1, mode: 'weighted' }).pieces
  const edited = { categories: [category('A', 20), ...small.categories.slice(1, 2)] }
  const revised = revisePlan({ oldPieces: old, tree: edited, supply: 40, seed: 1, mode: 'weighted' })
  expect(revised.status).toBe('met')
  expect(new Set(revised.pieces.map((piece) => JSON.stringify(piece.selection))).size).toBe(40)
  const firsts = new Set<string>()
  for (const [index, { selection }] of old.entries()) {
    const { C: _, ...rest } = selection
    if (!firsts.has(JSON.stringify(rest))) expect(revised.pieces[index]?.selection).toEqual(rest)
    firsts.add(JSON.stringify(rest))
  }
})

test('a larger supply adds pieces and moves none; a smaller one removes the last', () => {
  const larger = revise(tree, { supply: 1_200 })
  expect(larger.pieces.slice(0, 1_000)).toEqual(cooked)
  expect(larger.changed.map((one) => one.change)).toEqual(Array.from({ length: 200 }, () => 'added'))
  const smaller = revise(tree, { supply: 990 })
  expect(smaller.pieces).toEqual(cooked.slice(0, 990))
  expect(smaller.changed.map((one) => [one.number, one.change])).toEqual(
    Array.from({ length: 10 }, (_, index) => [991 + index, 'removed']),
  )
})

test('a pin changes its piece and, where the combination was taken, the piece that had it', () => {
  const [first, second] = cooked as unknown as [(typeof cooked)[0], (typeof cooked)[0]]
  const edited = { ...tree, rules: [{ kind: 'pin' as const, pieceNumber: 2, selection: first.selection }] }
  const revised = revise(edited)
  expect(revised.status).toBe('met')
  expect(revised.changed.map((one) => one.number)).toEqual([1, 2])
  expect(revised.pieces[1]?.selection).toEqual(first.selection)
  expect(second.selection).not.toEqual(first.selection)
})

test('in quota mode an added trait moves no piece, and the counts that drift are named', () => {
  const old = plan({ tree, supply: 1_000, seed: '42', mode: 'quota' }).pieces
  const edited = withCategories((one) => (one.name === 'C' ? category('C', 9) : one))
  const revised = revisePlan({ oldPieces: old, tree: edited, supply: 1_000, seed: '42', mode: 'quota' })
  expect(revised).toMatchObject({ status: 'met', changed: [] })
  expect(revised.drift.map((reason) => reason.traits?.[0]?.category)).toContain('C')
})

test('a re-deal plans everything anew', () => {
  const edited = withCategories((one) => (one.name === 'C' ? category('C', 9) : one))
  const revised = revise(edited, { redeal: true })
  expect(revised.pieces).toEqual(plan({ tree: edited, supply: 1_000, seed: '42', mode: 'weighted' }).pieces)
})
