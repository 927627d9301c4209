import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOfSources, isBuilt, removeBuildStamp, stampBuild } from './build-stamp.mjs'
import { products } from './products.mjs'

let root: string
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'build-stamp-'))
  for (const folder of ['resources/icons', 'schemas/json', 'src-main', 'src-preload', 'src-renderer/app']) {
    mkdirSync(path.join(root, folder), { recursive: true })
  }
  for (const file of [
    'build/built-workers.ts',
    'electron.vite.config.ts',
    'package-lock.json',
    'src-main/index.ts',
    'src-renderer/app/main.tsx',
  ]) {
    write(file, file)
  }
  for (const file of Object.values(products)) write(file, '')
  stampBuild(root, hashOfSources(root))
})

afterEach(() => rmSync(root, { recursive: true }))

test('a studio that was built of what is there is not built again', () => {
  expect(isBuilt(root)).toBe(true)
})

test.each(['src-renderer/app/main.tsx', 'src-main/new.ts', 'schemas/contract.ts', 'package-lock.json'])(
  'a change of %s asks for another build',
  (file) => {
    write(file, 'changed')
    expect(isBuilt(root)).toBe(false)
  },
)

test('a source that moved asks for another build', () => {
  rmSync(path.join(root, 'src-main/index.ts'))
  write('src-main/moved.ts', 'src-main/index.ts')
  expect(isBuilt(root)).toBe(false)
})

test('a test or a generated schema does not', () => {
  write('src-main/index.test.ts', 'test')
  write('schemas/json/event.schema.json', '{}')
  expect(isBuilt(root)).toBe(true)
})

test('a build that was not finished is built again', () => {
  removeBuildStamp(root)
  expect(isBuilt(root)).toBe(false)
})

test.each(Object.values(products))('%s is built again where it was taken away', (product) => {
  rmSync(path.join(root, product))
  expect(isBuilt(root)).toBe(false)
})
