import { expect, test } from 'vitest'
import { keyConflicts } from '../../../ui/commands/key-conflicts.ts'
import type { KeyBinding } from '../../../ui/commands/key-table.ts'
import { remappedKeys } from '../../../ui/commands/remap-keys.ts'
import { takeKey } from './take-key.ts'

const table: KeyBinding[] = [
  { scope: 'decisions', command: 'piece.approve', keys: ['Y'] },
  { scope: 'decisions', command: 'piece.skip', keys: ['S'] },
  { scope: 'canvas', command: 'view.zoom-in', keys: ['+', '='] },
  { scope: 'canvas', command: 'view.fit', keys: ['F'] },
  { scope: 'grid', command: 'piece.approve', keys: ['Y'] },
]
const [approve, skip, , fit] = table as [KeyBinding, KeyBinding, KeyBinding, KeyBinding]

test('a free key is given and takes nothing from anybody', () => {
  expect(takeKey({}, table, skip, 'K')).toEqual({ 'decisions:piece.skip': ['K'] })
})

test('a key that is taken over leaves no conflict, and no other scope is touched', () => {
  const changed = takeKey({}, table, skip, 'Y')
  expect(changed).toEqual({ 'decisions:piece.skip': ['Y'], 'decisions:piece.approve': [] })
  expect(keyConflicts(remappedKeys(table, changed))).toEqual([])
})

test('a command that has another key keeps it', () => {
  expect(takeKey({}, table, fit, '+')).toEqual({ 'canvas:view.fit': ['+'], 'canvas:view.zoom-in': ['='] })
})

test('what was changed before stays changed', () => {
  const before = { 'grid:piece.approve': ['A'] }
  expect(takeKey(before, table, approve, 'O')).toEqual({ ...before, 'decisions:piece.approve': ['O'] })
})
