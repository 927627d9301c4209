import { expect, test } from 'vitest'
import { cureOf } from './cure-of.ts'

test('a problem leads to where it is lifted', () => {
  expect(cureOf({ field: 'supply' })).toBe('supply')
  expect(cureOf({ field: 'traitTree.rules[3]' })).toBe('traits')
  expect(cureOf({ field: 'traitTree.rules[3], traitTree.rules[4]' })).toBe('traits')
})

test('what is not edited in the window leads to where all of it is said', () => {
  expect(cureOf({ field: 'params.width' })).toBe('readiness')
  expect(cureOf({})).toBe('readiness')
})
