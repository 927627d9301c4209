import { expect, test } from 'vitest'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { ruleRows } from './rule-rows.ts'
import { stepInRules } from './step-in-rules.ts'

const apart = (id: string): Rule => ({ id, kind: 'forbid', when: [{ tag: 'a' }], with: [{ tag: 'b' }] })
const pin: Rule = { id: 'p', kind: 'pin', pieceNumber: 1, selection: {} }
const rows = ruleRows([apart('a'), apart('b'), pin], '')

test('the arrows pass what stands over the pins, and end at both ends', () => {
  expect(stepInRules(rows, 1, 'ArrowDown')).toBe(3)
  expect(stepInRules(rows, 3, 'ArrowUp')).toBe(1)
  expect(stepInRules(rows, 3, 'ArrowDown')).toBeUndefined()
  expect(stepInRules(rows, 0, 'ArrowUp')).toBeUndefined()
})

test('Home, End and pages stay among the rules; other keys lead nowhere', () => {
  expect(stepInRules(rows, 1, 'Home')).toBe(0)
  expect(stepInRules(rows, 0, 'End')).toBe(3)
  expect(stepInRules(rows, 0, 'PageDown')).toBe(3)
  expect(stepInRules(rows, 3, 'PageUp')).toBe(0)
  expect(stepInRules(rows, 0, 'x')).toBeUndefined()
})
