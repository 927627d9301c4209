import { expect, test } from 'vitest'
import { commands, type CommandId } from '../../text/en/commands.ts'
import { keyConflicts } from '../../ui/commands/key-conflicts.ts'
import { bindingName, remappedKeys, takenBy } from '../../ui/commands/remap-keys.ts'
import { defaultKeys } from './default-keys.ts'

test('no key does two things in one scope', () => {
  expect(keyConflicts(defaultKeys)).toEqual([])
})

test('every command has a key', () => {
  const bound = new Set(defaultKeys.map(({ command }) => command))
  expect((Object.keys(commands) as CommandId[]).filter((command) => !bound.has(command))).toEqual([])
})

test('a binding stands in the table once', () => {
  const names = defaultKeys.map(bindingName)
  expect(new Set(names).size).toBe(names.length)
})

test('a remapped key that is taken is told, with what has it', () => {
  const moved = remappedKeys(defaultKeys, { 'decisions:piece.skip': ['Y'], 'decisions:nothing.known': ['X'] })
  expect(keyConflicts(moved)).toEqual([{ scope: 'decisions', key: 'Y', commands: ['piece.approve', 'piece.skip'] }])
  const skip = defaultKeys.find(({ command }) => command === 'piece.skip')
  expect(skip && takenBy(defaultKeys, skip, 'Y')).toBe('piece.approve')
  expect(skip && takenBy(defaultKeys, skip, 'S')).toBeUndefined()
})

test('a command that has keys in two scopes is remapped in one', () => {
  const moved = remappedKeys(defaultKeys, { 'grid:piece.approve': ['A'] })
  expect(moved.filter(({ command }) => command === 'piece.approve').map(({ keys }) => keys)).toEqual([['A'], ['Y']])
})
