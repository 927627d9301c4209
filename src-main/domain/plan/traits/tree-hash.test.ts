import { expect, test } from 'vitest'
import { treeArbitrary } from '../../../../tests/support/traits/tree-arbitrary.ts'
import { traitTreeSchema } from '../../../../schemas/trait-tree.ts'
import fc from 'fast-check'
import { treeHash } from './tree-hash.ts'

const sparse = {
  categories: [
    { name: 'Hat', traits: [{ name: 'Cap', value: 'cap.png' }] },
    { name: 'Id', mode: 'generated' as const, generator: { type: 'range' as const, start: 1, end: 9, step: 1 } },
  ],
}

test('writing defaults out, or the order of members, makes no other tree', () => {
  expect(treeHash(traitTreeSchema.parse(sparse))).toBe(treeHash(sparse))
  expect(treeHash({ rules: [], categories: sparse.categories })).toBe(treeHash(sparse))
})

test('what is no part of a tree makes no difference', () => {
  expect(treeHash({ ...sparse, $schema: 'x' } as typeof sparse)).toBe(treeHash(sparse))
})

test('any edit that planning or drawing could see makes another tree', () => {
  const edits = [
    { ...sparse, categories: sparse.categories.toReversed() },
    { ...sparse, categories: [{ ...sparse.categories[0]!, required: false }, sparse.categories[1]!] },
    {
      ...sparse,
      categories: [{ name: 'Hat', traits: [{ name: 'Cap', value: 'cap.png', rarity: 1 }] }, sparse.categories[1]!],
    },
    { ...sparse, rules: [{ kind: 'pin' as const, pieceNumber: 1, selection: { Hat: 'Cap' } }] },
  ]
  expect(new Set([sparse, ...edits].map((tree) => treeHash(tree))).size).toBe(5)
})

test('parsing a tree leaves its hash alone', () => {
  fc.assert(
    fc.property(treeArbitrary, (tree) => {
      expect(treeHash(traitTreeSchema.parse(tree))).toBe(treeHash(tree))
    }),
    { numRuns: 50 },
  )
})
