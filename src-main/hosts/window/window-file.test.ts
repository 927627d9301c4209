import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWindowFile } from './window-file.ts'

let root: string
let dir: string

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'window-file-'))
  dir = path.join(root, 'window')
  mkdirSync(path.join(dir, 'assets'), { recursive: true })
  writeFileSync(path.join(dir, 'index.html'), '<style nonce="__CSP_NONCE__"></style><meta nonce="__CSP_NONCE__">')
  writeFileSync(path.join(dir, 'assets/index-Ab_1.js'), 'export {}')
  writeFileSync(path.join(dir, 'secret.pem'), 'secret')
  writeFileSync(path.join(root, 'outside.js'), 'outside')
})

afterAll(() => rmSync(root, { recursive: true }))

test('the page carries the nonce that its policy names, and another one each time', async () => {
  const pages = [await readWindowFile(dir, '/'), await readWindowFile(dir, '/index.html')]
  const nonces = pages.map((page) => {
    const text = Buffer.from(page?.body ?? []).toString()
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(page?.headers['content-security-policy'] ?? '') ?? []
    expect(text).toBe(`<style nonce="${nonce}"></style><meta nonce="${nonce}">`)
    return nonce
  })
  expect(nonces[0]).toHaveLength(24)
  expect(nonces[0]).not.toBe(nonces[1])
})

test('a script is sent as one, and is kept for good', async () => {
  const file = await readWindowFile(dir, '/assets/index-Ab_1.js')
  expect(file?.headers).toMatchObject({ 'content-type': expect.stringMatching(/^text\/javascript/) })
  expect(file?.headers['cache-control']).toMatch(/immutable/)
})

test.each([
  '/../outside.js',
  '/assets/../../outside.js',
  '/%2e%2e/outside.js',
  '/..%2foutside.js',
  '/..\\outside.js',
  '/assets//index-Ab_1.js',
  '//outside.js',
  '/secret.pem',
  '/assets',
  '/assets/',
  '/nothing.js',
  '/index.html%00.js',
  '',
])('%j is no file of the window', async (pathname) => {
  expect(await readWindowFile(dir, pathname)).toBeUndefined()
})
