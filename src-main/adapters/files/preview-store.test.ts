import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../../../tests/support/pixels/temp-folder.ts'
import type { PreviewStore } from '../../app/ports/preview-store.ts'
import { openPreviewStore } from './preview-store.ts'

const hash = (letter: string) => letter.repeat(64)

/** Keeps a picture of 1,000 bytes that was used so many seconds ago. */
async function keep(store: PreviewStore, letter: string, secondsAgo: number): Promise<void> {
  const file = store.path(hash(letter))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.alloc(1_000))
  const used = Date.now() / 1_000 - secondsAgo
  utimesSync(file, used, used)
  await store.keep(hash(letter), { sha256: hash(letter), width: 3, height: 2 })
}

test('a preview is found by its request until its picture is gone', async () => {
  using folder = tempFolder()
  const store = openPreviewStore(folder.path('p'))
  expect(await store.find(hash('a'))).toBeUndefined()
  await keep(store, 'a', 0)
  expect(await openPreviewStore(folder.path('p')).find(hash('a'))).toEqual({ sha256: hash('a'), width: 3, height: 2 })
  rmSync(store.path(hash('a')))
  expect(await store.find(hash('a'))).toBeUndefined()
})

test('what was used longest ago goes first, and only as much as is too much', async () => {
  using folder = tempFolder()
  const store = openPreviewStore(folder.path('p'))
  for (const [index, letter] of ['a', 'b', 'c', 'd'].entries()) await keep(store, letter, 400 - index * 100)
  await store.find(hash('a'))
  await store.sweep(2_500)
  const left = ['a', 'b', 'c', 'd'].filter((letter) => store.has(hash(letter)))
  expect(left).toEqual(['a', 'd'])
  expect(readdirSync(folder.path('p', 'requests')).sort()).toEqual(['aa', 'bb', 'cc', 'dd'])
  expect(readdirSync(folder.path('p', 'requests', 'bb'))).toEqual([])
})

test('a note that is torn, or a folder that is none, is as if it were not there', async () => {
  using folder = tempFolder()
  const store = openPreviewStore(folder.path('p'))
  await keep(store, 'a', 0)
  writeFileSync(folder.path('p', 'requests', 'aa', `${hash('a')}.json`), '{"sha')
  expect(await store.find(hash('a'))).toBeUndefined()
  writeFileSync(folder.path('file'), '')
  const nowhere = openPreviewStore(folder.path('file', 'deeper'))
  await nowhere.keep(hash('a'), { sha256: hash('a'), width: 1, height: 1 })
  await nowhere.sweep(0)
  expect(await nowhere.find(hash('a'))).toBeUndefined()
})
