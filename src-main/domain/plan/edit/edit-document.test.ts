import { expect, test } from 'vitest'
import { collectionOf } from '../../../../tests/support/traits/edit-arbitrary.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import { checkTree } from '../traits/check-tree.ts'
import { editDocument } from './edit-document.ts'

const trait = (name: string, more: object = {}) => ({ name, value: name, tags: [], enabled: true, ...more })
const category = (name: string, traits: ReturnType<typeof trait>[], more: object = {}) => ({
  name,
  mode: 'manual' as const,
  traits,
  required: true,
  inMetadata: true,
  ...more,
})
const forbid = { kind: 'forbid' as const, when: [{ tag: 'wet' }], with: [{ category: 'Hat', trait: 'Crown' }] }
const birds = collectionOf({
  categories: [
    category('Hat', [trait('Crown', { id: 'c1' }), trait('Cap')], { id: 'hats' }),
    category('Bird', [trait('Wren', { tags: ['wet'] }), trait('Owl')]),
  ],
  rules: [forbid],
})

const hat = { category: 'hats' }
const cap = { ...hat, trait: 'cap' }

test.each<[why: string, edit: Edit, problem: object]>([
  [
    'a category with the name of another, in another case',
    { op: 'set', at: { category: 'bird' }, field: 'name', value: 'HAT' },
    { field: 'traitTree.categories[1].name', message: expect.stringContaining('category 1 is "Hat"') },
  ],
  [
    'a trait with the name of another',
    { op: 'insert', list: 'traits', ...hat, index: 0, item: trait('crown', { id: 'new' }) },
    { field: 'traitTree.categories[0].traits[1].name', message: expect.stringContaining('"Crown" is already') },
  ],
  [
    'a field that nothing has',
    { op: 'set', at: cap, field: 'weight', value: 2 },
    { message: expect.stringContaining('"weight"') },
  ],
  [
    'a rarity that is a word',
    { op: 'set', at: cap, field: 'rarity', value: 'rare' },
    { field: 'rarity', message: expect.stringContaining('number') },
  ],
  ['a rarity below 0', { op: 'set', at: cap, field: 'rarity', value: -1 }, { field: 'rarity' }],
  ['a name that is blank', { op: 'set', at: cap, field: 'name', value: '  ' }, { field: 'name' }],
  ['nothing in place of a name', { op: 'set', at: hat, field: 'name' }, { field: 'name' }],
  ['a supply of 0', { op: 'set', at: 'document', field: 'supply', value: 0 }, { field: 'supply' }],
  [
    'another kind of document',
    { op: 'set', at: 'document', field: 'kind', value: 'x' },
    { message: expect.stringContaining('"kind"') },
  ],
  [
    'a trait that is not there',
    { op: 'remove', at: { ...hat, trait: 'fez' } },
    { code: 'NOT_FOUND', message: expect.stringContaining('trait "fez" of "hats"') },
  ],
  [
    'a trait of a category that is not there',
    { op: 'insert', list: 'traits', category: 'shoes', index: 0, item: trait('Boot') },
    { code: 'NOT_FOUND', message: expect.stringContaining('category "shoes"') },
  ],
  ['a rule that is not there', { op: 'move', at: { rule: 'r9' }, index: 0 }, { code: 'NOT_FOUND' }],
  [
    'a trait with the id of another',
    { op: 'insert', list: 'traits', ...hat, index: 1, item: trait('Fez', { id: 'c1' }) },
    { code: 'VALIDATION', message: expect.stringContaining('"c1"') },
  ],
  [
    'the id of another trait',
    { op: 'set', at: cap, field: 'id', value: 'c1' },
    { code: 'VALIDATION', message: expect.stringContaining('"c1"') },
  ],
  [
    'an id that another trait is known by, which has none',
    { op: 'set', at: { ...hat, trait: 'c1' }, field: 'id', value: 'cap' },
    { code: 'VALIDATION', message: expect.stringContaining('"cap"') },
  ],
  [
    'traits of which two have one id',
    {
      op: 'insert',
      list: 'categories',
      index: 0,
      item: category('Shoe', [trait('Boot', { id: 'b' }), trait('Clog', { id: 'b' })]),
    },
    { field: 'traitTree.categories[0].traits[1].id', message: expect.stringContaining('trait 1') },
  ],
  [
    'a rule that is there already',
    { op: 'insert', list: 'rules', index: 1, item: forbid },
    { code: 'VALIDATION', message: 'This rule is there already.' },
  ],
])('refuses %s, with the edits before it', (_, edit, problem) => {
  const before = structuredClone(birds)
  const sound: Edit = { op: 'set', at: 'document', field: 'description', value: 'new' }
  expect(editDocument(birds, [sound, edit])).toMatchObject({
    ok: false,
    error: [{ message: expect.stringMatching(/./), cure: expect.stringMatching(/./), ...problem }],
  })
  expect(birds).toEqual(before)
})

test.each<[what: string, edits: Edit[], field: string]>([
  [
    'a category without traits',
    [
      { op: 'remove', at: cap },
      { op: 'remove', at: { ...hat, trait: 'c1' } },
      { op: 'remove', at: { rule: 'r' } },
    ],
    'traitTree.categories[0].traits',
  ],
  [
    'rarities that are all 0',
    ['wren', 'owl'].map((name): Edit => ({
      op: 'set',
      at: { category: 'bird', trait: name },
      field: 'rarity',
      value: 0,
    })),
    'traitTree.categories[1].traits',
  ],
  ['a rule about what is gone', [{ op: 'remove', at: { ...hat, trait: 'c1' } }], 'traitTree.rules[0].with[0].trait'],
  [
    'a generated category without a generator',
    [{ op: 'set', at: { category: 'bird' }, field: 'mode', value: 'generated' }],
    'traitTree.categories[1].generator',
  ],
])('keeps %s, and the checks name it', (_, edits, field) => {
  const withId = { ...birds, traitTree: { ...birds.traitTree, rules: [{ ...forbid, id: 'r' }] } }
  const edited = editDocument(withId, edits)
  if (!edited.ok) throw new Error(edited.error[0]?.message)
  expect(checkTree(edited.value.document.traitTree).map((problem) => problem.field)).toContain(field)
})

test('understands the name that something has now beside the key that it is known by', () => {
  const edits: Edit[] = [
    { op: 'set', at: { category: ' HAT ', trait: 'CROWN' }, field: 'rarity', value: 3 },
    { op: 'set', at: { category: 'Hat' }, field: 'name', value: 'Headgear' },
    { op: 'set', at: { category: 'headgear', trait: 'c1' }, field: 'enabled', value: false },
  ]
  expect(editDocument(birds, edits)).toMatchObject({
    value: {
      document: {
        traitTree: { categories: [{ name: 'Headgear', traits: [{ rarity: 3, enabled: false }, { name: 'Cap' }] }, {}] },
      },
    },
  })
})
