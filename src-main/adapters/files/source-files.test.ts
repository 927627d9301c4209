import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

let root: string
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ovenbird-source-')))
})
afterAll(async () => rm(root, { recursive: true, force: true }))

it('a new document is written whole, in a folder made for it, and never over another', async () => {
  const file = join(root, 'new', 'c.json')
  expect(await sourceFiles.writeNewJson(file, { supply: 3 })).toEqual({ ok: true, value: null })
  expect(await sourceFiles.writeNewJson(file, { supply: 4 })).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT', file },
  })
  expect(await readFile(file, 'utf8')).toBe('{\n  "supply": 3\n}\n')
  expect(await readdir(join(root, 'new'))).toEqual(['c.json'])
  expect(await sourceFiles.writeNewJson(join(file, 'x.json'), {})).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  })
})
