import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctProjections } from '../../../../tests/support/traits/brute-force.ts'
import { treeArbitrary } from '../../../../tests/support/traits/tree-arbitrary.ts'
import { capacity } from './capacity.ts'
import { checkTree } from './check-tree.ts'
import type { LooseTree } from './normalize-tree.ts'

const category = (name: string, count: number) => ({
  name,
  traits: Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}`, value: index })),
})

test('the capacity of any small tree with rules is what trying every combination gives', () => {
  fc.assert(
    fc.property(treeArbitrary, (tree) => {
      expect(checkTree(tree)).toEqual([])
      expect(capacity(tree)).toMatchObject({ value: String(distinctProjections(tree).size), kind: 'exact' })
    }),
    { numRuns: 250 },
  )
})

test('a cut-down diagram gives a lower bound and says so', () => {
  fc.assert(
    fc.property(treeArbitrary, fc.integer({ min: 1, max: 6 }), (tree, nodesMax) => {
      const found = capacity(tree, { nodesMax })
      const exact = BigInt(distinctProjections(tree).size)
      if (found.kind === 'exact') expect(BigInt(found.value)).toBe(exact)
      else expect(BigInt(found.value)).toBeLessThanOrEqual(exact)
    }),
    { numRuns: 120 },
  )
})

test('capacities beyond doubles are exact', () => {
  const tree = { categories: Array.from({ length: 12 }, (_, index) => category(`C${index}`, 60)) }
  expect(capacity(tree).value).toBe(String(60n ** 12n))
})

test('the rule that cuts most comes first among rules, with what it cuts', () => {
  const tree: LooseTree = {
    categories: [category('A', 4), category('B', 4), category('C', 4)],
    rules: [
      { kind: 'forbid', when: [{ category: 'A', trait: 'A 0' }], with: [{ category: 'B', trait: 'B 0' }] },
      {
        kind: 'require',
        when: [{ category: 'A', trait: 'A 1' }],
        anyOf: [{ category: 'C', trait: 'C 0' }],
      },
    ],
  }
  const { value, binding } = capacity(tree)
  expect(value).toBe('48')
  const rules = binding.filter((reason) => reason.kind === 'rule')
  expect(rules.map((reason) => reason.rules)).toEqual([[1], [0]])
  expect(rules[0]?.sentence).toContain('cuts 12 of 64')
})

test('rules that never let a trait appear are named, and only those', () => {
  const hat = { category: 'Hat', trait: 'Hat 0' }
  const beard = { category: 'Beard', trait: 'Beard 0' }
  const tree: LooseTree = {
    categories: [category('Hat', 2), category('Beard', 2), category('Eyes', 3)],
    rules: [
      { kind: 'forbid', when: [{ category: 'Eyes', trait: 'Eyes 0' }], with: [beard] },
      { kind: 'require', when: [hat], anyOf: [beard] },
      { kind: 'forbid', when: [hat], with: [beard] },
    ],
  }
  const found = capacity(tree).binding.filter((reason) => reason.kind === 'never_appears')
  expect(found).toMatchObject([{ traits: [{ category: 'Hat', trait: 'Hat 0' }], rules: [1, 2] }])
})

test('rules that leave nothing are named as a contradiction', () => {
  const tree: LooseTree = {
    categories: [category('Hat', 1), category('Beard', 1)],
    rules: [
      { kind: 'forbid', when: [{ category: 'Hat', trait: 'hat 0' }], with: [{ category: 'Beard', trait: 'BEARD 0' }] },
    ],
  }
  expect(capacity(tree)).toMatchObject({ value: '0', binding: [{ kind: 'contradiction', rules: [0] }, {}, {}, {}] })
})

test('a serial number alone does not make pieces different, unless nothing else varies', () => {
  const serial = {
    name: 'Id',
    mode: 'generated' as const,
    generator: { type: 'range' as const, start: 1, end: 1_000_000_000, step: 1, uniqueAcrossCook: true },
  }
  expect(capacity({ categories: [category('A', 3), serial] }).value).toBe('3')
  expect(capacity({ categories: [category('A', 1), serial] }).value).toBe('1000000000')
  expect(capacity({ categories: [serial] }).value).toBe('1000000000')
  expect(capacity({ categories: [category('A', 3), { ...serial, countsForUniqueness: true }] }).value).toBe(
    '3000000000',
  )
})

test('12 categories of 60 traits with 50 rules are counted exactly', () => {
  const categories = Array.from({ length: 12 }, (_, index) => category(`C${index}`, 60))
  const rules = Array.from({ length: 50 }, (_, index) => ({
    kind: 'forbid' as const,
    when: [{ category: `C${index % 12}`, trait: `C${index % 12} ${index}` }],
    with: [{ category: `C${(index * 5 + 1) % 12}`, trait: `C${(index * 5 + 1) % 12} ${(index * 7) % 60}` }],
  })).filter((rule) => rule.when[0]?.category !== rule.with[0]?.category)
  expect(capacity({ categories, rules }).kind).toBe('exact')
})
