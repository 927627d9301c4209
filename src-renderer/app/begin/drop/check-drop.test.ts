import { expect, test } from 'vitest'
import { checkDrop } from './check-drop.ts'

const files = (...paths: string[]) => paths.map((path) => ({ path }))

test('a folder of layers is taken, without what file managers leave in it', () => {
  const kept = checkDrop('Owls', true, files('Hat/Crown.png', 'Hat/.DS_Store', 'Thumbs.db', '__MACOSX/Hat/Crown.png'))
  expect(kept).toEqual({ ok: true, value: files('Hat/Crown.png') })
})

test('of a set with its configuration, what was built of it and its packages stay behind', () => {
  const set = files('layers/Hat/Crown.png', 'src/config.js')
  const more = files('src/main.js', 'build/images/1.png', 'node_modules/canvas/x.png')
  expect(checkDrop('Owls', true, [...set, ...more])).toEqual({ ok: true, value: set })
})

test.each([
  ['an empty folder', 'Owls', true, files(), /empty/],
  ['a folder of litter alone', 'Owls', true, files('.DS_Store'), /empty/],
  ['a folder without pictures', 'Taxes', true, files('2024.ods', '2025.ods'), /2 files and no picture/],
  ['a text file', 'notes.txt', false, files('notes.txt'), /neither/],
  ['one picture', 'Crown.PNG', false, files('Crown.PNG'), /one picture/],
  ['a document without its layers', 'collection.json', false, files('collection.json'), /without its layers/],
  ['a project, which would be copied', 'Owls', true, files('ovenbird.db', 'blobs/ab/abc.png'), /project/],
])('%s is refused, with what to do', (_, name, isFolder, dropped, why) => {
  const checked = checkDrop(name, isFolder, dropped)
  expect(checked).toMatchObject({ ok: false, error: { message: expect.stringMatching(why), cure: expect.any(String) } })
})

test('a name written from right to left does not turn the sentence round', () => {
  const checked = checkDrop('بوم', true, [])
  expect(!checked.ok && checked.error.message).toMatch(/^\u2068بوم\u2069 is/)
})
