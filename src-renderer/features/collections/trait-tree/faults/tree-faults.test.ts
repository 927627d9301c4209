import { expect, test } from 'vitest'
import { traitTreeSchema } from '../../../../../schemas/trait-tree.ts'
import { checkTree } from '../../../../../src-main/domain/plan/traits/check-tree.ts'
import { draftFaults, treeFaults } from './tree-faults.ts'

const tree = traitTreeSchema.parse({
  categories: [
    { id: 'hat', name: 'Hat', traits: [] },
    {
      id: 'eyes',
      name: 'Eyes',
      traits: [
        { id: 'blue', name: 'Blue', value: 'Blue', parts: [{ asset: { asset: 'a.png' }, layer: 1, clipTo: 'Head' }] },
        { id: 'twin', name: ' blue', value: 'x' },
      ],
    },
  ],
  rules: [{ kind: 'forbid', when: [{ tag: 'wet' }], with: [{ tag: 'dry' }] }],
})

test('each fault is seen on the row that it is about; those of rules are not seen in the tree', () => {
  const faults = treeFaults(tree, checkTree(tree))
  expect(faults.map(({ rowId, column }) => [rowId, column])).toEqual([
    ['eyes\u001ftwin', 'name'],
    ['hat', 'name'],
    ['eyes\u001fblue', 'name'],
  ])
})

test('a tree without a category is at fault as a whole', () => {
  const empty = { categories: [], rules: [] }
  expect(treeFaults(empty, checkTree(empty)).map(({ rowId }) => rowId)).toEqual([null])
})

test('what is typed and not saved is at fault where it stands, as long as its row is there', () => {
  const drafts = new Map([
    ['eyes\u001fblue/weight', 'many'],
    ['hat\u001fgone/weight', 'many'],
    ['eyes/name', ''],
  ])
  expect(draftFaults(tree, drafts, (typed) => `"${typed}"`)).toEqual([
    { problem: { code: 'VALIDATION', message: '""' }, rowId: 'eyes', column: 'name' },
    { problem: { code: 'VALIDATION', message: '"many"' }, rowId: 'eyes\u001fblue', column: 'weight' },
  ])
})
