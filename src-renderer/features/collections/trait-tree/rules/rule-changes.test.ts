import { expect, test } from 'vitest'
import { collectionSchema, type Collection } from '../../../../../schemas/collection.ts'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { editDocument } from '../../../../../src-main/domain/plan/edit/edit-document.ts'
import { ruleKeyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { type ChangeOf, shownDocument } from '../../edit/shown-document.ts'
import { addRules, duplicateRule, removeRule, setRule } from './rule-changes.ts'

const crown = { category: 'Hat', trait: 'Crown' }
const mohawk = { category: 'Hair', trait: 'Mohawk' }
const apart: Rule = { kind: 'forbid', when: [crown], with: [mohawk] }

function documentWith(rules: readonly Rule[]): Collection {
  const category = (name: string, trait: string) => ({ name, traits: [{ name: trait, value: trait }] })
  return collectionSchema.parse({
    kind: 'ovenbird.collection',
    schemaVersion: 1,
    name: 'x',
    supply: 9,
    generator: { kind: 'tool', toolId: 'compose' },
    traitTree: { categories: [category('Hat', 'Crown'), category('Hair', 'Mohawk')], rules },
  })
}

function changed(document: Collection, changeOf: ChangeOf): { rules: Rule[]; undone: Collection } {
  const edited = editDocument(document, changeOf(document)?.edits ?? [])
  if (!edited.ok) throw new Error(JSON.stringify(edited.error))
  const undone = editDocument(edited.value.document, edited.value.inverse)
  if (!undone.ok) throw new Error(JSON.stringify(undone.error))
  return { rules: edited.value.document.traitTree.rules, undone: undone.value.document }
}

test('what is added stands last, and is said to have been ruled out', () => {
  const document = documentWith([{ ...apart, id: 'first' }])
  const change = addRules([{ ...apart, id: 'new' }])
  expect(change(document)?.what).toEqual({ verb: 'forbid', subject: 'Crown – Mohawk', count: 1 })
  const { rules, undone } = changed(document, change)
  expect(rules.map(({ id }) => id)).toEqual(['first', 'new'])
  expect(undone).toEqual(document)
})

test('a rule without an id can be edited time and again, and is still found by what it was known by', () => {
  const document = documentWith([apart])
  const key = ruleKeyOf(apart)
  const { rules } = changed(document, setRule(key, { reason: 'It hides it.' }))
  expect(rules).toEqual([{ ...apart, id: key, reason: 'It hides it.' }])
  const again = changed(documentWith(rules), setRule(key, { reason: undefined }))
  expect(again.rules).toEqual([{ ...apart, id: key }])
})

test('what is on its way is shown once, also when it has arrived', () => {
  const change = addRules([{ ...apart, id: 'new' }])
  const once = shownDocument(documentWith([]), [{ changeOf: change }])
  expect(shownDocument(once, [{ changeOf: change }])).toEqual(once)
})

test('the copy of a pin is for a piece that has none', () => {
  const pin = (pieceNumber: number): Rule => ({
    kind: 'pin',
    id: `p${pieceNumber}`,
    pieceNumber,
    selection: { Hat: 'Crown' },
  })
  const { rules } = changed(documentWith([pin(3), pin(4)]), duplicateRule('p3', 'copy'))
  expect(rules.map((rule) => rule.kind === 'pin' && rule.pieceNumber)).toEqual([3, 5, 4])
})

test('a lock is let go, and is not copied', () => {
  const lock: Rule = { kind: 'pin', id: 'lock-7', pieceNumber: 7, selection: { Hat: 'Crown' } }
  const document = documentWith([lock])
  expect(removeRule('lock-7')(document)?.what).toEqual({ verb: 'unlock', subject: '7', count: 1 })
  expect(duplicateRule('lock-7', 'copy')(document)).toBeNull()
})
