import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../../tests/support/engine/eventually.ts'
import type { FolderWatch } from '../../app/ports/watch.ts'
import { watchFolders } from './watch-folders.ts'

let dir: string
let watch: FolderWatch
let told: number
let lost: boolean

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ovenbird-watch-'))
  told = 0
  lost = false
  watch = watchFolders({ onChange: () => (told += 1), onLost: () => (lost = true) })
})
afterEach(async () => {
  await watch.close()
  rmSync(dir, { recursive: true })
})

test('what changes before the system watches is told too', async () => {
  watch.watch([{ dir, below: '', depth: 1 }])
  writeFileSync(join(dir, 'Bell.png'), 'painted at once')
  await eventually('it is told', () => told > 0)
  expect(lost).toBe(false)
})

test('what changes in a folder that comes later is told', async () => {
  const below = 'Hat'
  watch.watch([{ dir, below, depth: 0 }])
  await eventually('the system watches', () => told > 0)
  told = 0
  mkdirSync(join(dir, below))
  writeFileSync(join(dir, below, 'Bell.png'), 'painted')
  await eventually('it is told', () => told > 0)
  expect(lost).toBe(false)
})
