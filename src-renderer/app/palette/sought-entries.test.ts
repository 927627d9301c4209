import { expect, test } from 'vitest'
import { soughtEntries } from './sought-entries.ts'

const entries = [
  'Go to Settings',
  'Open the example collection',
  'Show every key',
  'Open a project or a collection',
].map((title) => ({ title, note: null }))
const titles = (query: string) => soughtEntries(entries, query).map(({ title }) => title)

test('every word is to be found, in any order and any case', () => {
  expect(titles('collection OPEN')).toEqual(['Open the example collection', 'Open a project or a collection'])
})

test('what begins as typed comes first', () => {
  expect(titles('s')[0]).toBe('Show every key')
})

test('nothing typed is everything; what is nowhere is nothing', () => {
  expect(titles('  ')).toHaveLength(4)
  expect(titles('xyzzy')).toEqual([])
})

test('a collection may be called anything', () => {
  const name = '(.*'
  expect(soughtEntries([{ title: name, note: null }], '(.')).toHaveLength(1)
})
