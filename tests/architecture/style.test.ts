import { expect, test } from 'vitest'
import { filesUnder, readRepoText } from '../support/repository.ts'

const sources = ['schemas', 'src-main', 'src-preload', 'src-renderer', 'build', 'tests']
  .flatMap(filesUnder)
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('/fixtures/'))
  // A worker's functions are called by name from another thread: its entry alone has to gather them.
  .filter((file) => !file.endsWith('/worker.ts'))

test('every name is imported from the file that defines it: no file passes on what another exports', () => {
  const passesOn = /^export\s+(type\s+)?(\*|\{[^}]*\})\s*(as\s+\w+\s+)?from\b/m
  expect('export { a } from').toMatch(passesOn)
  expect("export * from './a.ts'").toMatch(passesOn)
  expect(sources.filter((file) => passesOn.test(readRepoText(file)))).toEqual([])
})
