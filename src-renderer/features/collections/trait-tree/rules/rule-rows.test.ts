import { expect, test } from 'vitest'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { ruleRows } from './rule-rows.ts'

const apart: Rule = {
  kind: 'forbid',
  when: [{ category: 'Hat', trait: 'Crown' }],
  with: [{ category: 'Hair', trait: 'Mohawk' }],
}
const pin = (pieceNumber: number): Rule => ({
  kind: 'pin',
  id: `p${pieceNumber}`,
  pieceNumber,
  selection: { Hat: 'Ωmega' },
})
const rules = [pin(12), apart, pin(3), { ...apart }]

test('rules come first, then pins by their numbers; each keeps its index in the document', () => {
  const rows = ruleRows(rules, '')
  expect(rows.map((row) => (row.kind === 'pins' ? row.count : row.index))).toEqual([1, 3, 2, 2, 0])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

test('a search looks into what a rule says, without regard to case', () => {
  expect(ruleRows(rules, ' hair: mohawk').map((row) => row.kind === 'rule' && row.index)).toEqual([1, 3])
  expect(ruleRows(rules, 'ωMEGA')).toHaveLength(3)
  expect(ruleRows(rules, 'beret')).toEqual([])
})

test('what is edited stays though it no longer says what is sought', () => {
  expect(ruleRows(rules, 'beret', 'p3').map(({ id }) => id)).toEqual(['pins', 'p3'])
})
