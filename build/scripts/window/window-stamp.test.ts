import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOfSources, isWindowBuilt, removeWindowStamp, stampWindow } from './window-stamp.mjs'

let root: string
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'window-stamp-'))
  for (const folder of ['resources/icons', 'schemas/json', 'src-main', 'src-preload', 'src-renderer/app']) {
    mkdirSync(path.join(root, folder), { recursive: true })
  }
  for (const file of [
    'electron.vite.config.ts',
    'package-lock.json',
    'src-main/index.ts',
    'src-renderer/app/main.tsx',
  ]) {
    write(file, file)
  }
  for (const file of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']) write(file, '')
  stampWindow(root, hashOfSources(root))
})

afterEach(() => rmSync(root, { recursive: true }))

test('a window that was built of what is there is not built again', () => {
  expect(isWindowBuilt(root)).toBe(true)
})

test.each(['src-renderer/app/main.tsx', 'src-main/new.ts', 'schemas/contract.ts', 'package-lock.json'])(
  'a change of %s asks for another build',
  (file) => {
    write(file, 'changed')
    expect(isWindowBuilt(root)).toBe(false)
  },
)

test('a source that moved asks for another build', () => {
  rmSync(path.join(root, 'src-main/index.ts'))
  write('src-main/moved.ts', 'src-main/index.ts')
  expect(isWindowBuilt(root)).toBe(false)
})

test('a test or a generated schema does not', () => {
  write('src-main/index.test.ts', 'test')
  write('schemas/json/event.schema.json', '{}')
  expect(isWindowBuilt(root)).toBe(true)
})

test('a build that was not finished is built again', () => {
  removeWindowStamp(root)
  expect(isWindowBuilt(root)).toBe(false)
})

test('a product that was taken away is built again', () => {
  rmSync(path.join(root, 'out/preload'), { recursive: true })
  expect(isWindowBuilt(root)).toBe(false)
})
