import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TraitTree } from '../../../../../schemas/trait-tree.ts'
import { treeArbitrary } from '../../../../../tests/support/traits/tree-arbitrary.ts'
import { isDrawn } from '../capacity.ts'
import { compileTree } from '../compile/compile-tree.ts'
import { buildDiagram } from './build-diagram.ts'
import { countProjections } from './count-projections.ts'
import { recentDiagram } from './recent-diagram.ts'

const NODES_MAX = [10_000, 12]

/** Edits as an artist makes them: none of them tells the rules anything new, and some do. */
const editArbitrary = fc.record({
  category: fc.nat({ max: 20 }),
  trait: fc.nat({ max: 20 }),
  kind: fc.constantFrom('weigh', 'silence', 'disable', 'add first', 'add last', 'drop a rule', 'count'),
})

function edited(
  tree: TraitTree,
  { category, trait, kind }: { category: number; trait: number; kind: string },
): TraitTree {
  const at = category % tree.categories.length
  const before = tree.categories[at]!
  const traits = before.traits ?? []
  const nth = traits.length === 0 ? -1 : trait % traits.length
  const change = (fields: object) => traits.map((one, index) => (index === nth ? { ...one, ...fields } : one))
  const fresh = { name: 'Fresh', value: 'fresh', tags: [], enabled: true }
  const withTraits = (after: typeof traits) => ({
    ...tree,
    categories: tree.categories.with(at, before.mode === 'manual' ? { ...before, traits: after } : before),
  })
  switch (kind) {
    case 'weigh':
      return withTraits(change({ rarity: 3.5 }))
    case 'silence':
      return withTraits(change({ rarity: 0 }))
    case 'disable':
      return withTraits(change({ enabled: false }))
    case 'add first':
      return withTraits([fresh, ...traits])
    case 'add last':
      return withTraits([...traits, fresh])
    case 'count':
      return { ...tree, categories: tree.categories.with(at, { ...before, countsForUniqueness: trait % 2 === 0 }) }
    default:
      return { ...tree, rules: tree.rules.slice(1) }
  }
}

test('a diagram that is remembered is the one that would be built, and counts the same, whatever was edited before', () => {
  fc.assert(
    fc.property(
      treeArbitrary,
      fc.array(editArbitrary, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...NODES_MAX),
      (tree, edits, nodesMax) => {
        let now = tree
        for (const edit of [null, ...edits]) {
          if (edit) now = edited(now, edit)
          const compiled = compileTree(now)
          const usable = (category: number, option: number) => isDrawn(compiled, category, option)
          const remembered = recentDiagram(compiled, usable, nodesMax)
          const built = buildDiagram(compiled, usable, nodesMax)
          expect(remembered).toEqual(built)
          expect(countProjections(compiled, remembered)).toEqual(countProjections(compiled, built))
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a weight and a trait that no rule names leave the nodes alone; another rule builds them anew', () => {
  const trait = (name: string, rarity: number) => ({ name, value: name, rarity, tags: [], enabled: true })
  const tree = (traits: ReturnType<typeof trait>[], rules: TraitTree['rules']): TraitTree => ({
    categories: ['Hat', 'Hair'].map((name) => ({ name, mode: 'manual', required: true, inMetadata: true, traits })),
    rules,
  })
  const rule = (name: string): TraitTree['rules'][number] => ({
    kind: 'forbid',
    when: [{ category: 'Hat', trait: 'A' }],
    with: [{ category: 'Hair', trait: name }],
  })
  const nodesOf = (one: TraitTree) => {
    const compiled = compileTree(one)
    return recentDiagram(compiled, (category, option) => isDrawn(compiled, category, option), 1_000).layers[0]?.child
  }
  const traits = [trait('A', 1), trait('B', 2), trait('C', 3)]
  const nodes = nodesOf(tree(traits, [rule('B')]))
  expect(nodesOf(tree([trait('A', 9), ...traits.slice(1)], [rule('B')]))).toBe(nodes)
  expect(nodesOf(tree([...traits, trait('D', 1)], [rule('B')]))).toBe(nodes)
  expect(nodesOf(tree(traits, [rule('B'), rule('C')]))).not.toBe(nodes)
})
