import { expect, it } from 'vitest'
import { fieldPath } from './field-path.ts'
import { foldName } from './fold-name.ts'
import { nearestName } from './nearest-name.ts'

it.each([
  ['rarety', ['rarity', 'parts', 'name'], 'rarity'],
  ['FUR', ['Hat', 'Fur'], 'Fur'],
  ['hta', ['Hat', 'Fur'], 'Hat'],
  ['cat', ['dog', 'bird'], undefined],
  ['', ['dog'], undefined],
  ['bat', ['hat', 'cat'], 'cat'],
  ['x'.repeat(100_000), ['xy'], undefined],
])('the nearest name to %.20s among %j is %s', (name, known, expected) => {
  expect(nearestName(name, known)).toBe(expected)
})

it('folds names that a disk without case could not tell apart', () => {
  expect(foldName(' E\u0301te ')).toBe(foldName('\u00C9TE'))
  expect(foldName('Straße')).toBe(foldName('STRASSE'))
})

it('writes a field as people read it', () => {
  expect(fieldPath(['traitTree', 'categories', 2, 'name'])).toBe('traitTree.categories[2].name')
  expect(fieldPath(['params', 'Top Hat', 'a"b'])).toBe('params["Top Hat"]["a\\"b"]')
  expect(fieldPath([])).toBe('')
})
