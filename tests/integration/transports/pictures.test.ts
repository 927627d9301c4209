import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFileBlobStore } from '../../../src-main/adapters/blobs/file-blob-store.ts'
import { layerPng } from '../../support/engine/layer-set.ts'
import { type ServedStudio, servedStudio } from './support/served-studio.ts'

let studio: ServedStudio
let png: Uint8Array
let sha256: string
beforeAll(async () => {
  studio = await servedStudio()
  png = layerPng(3, true, 400)
  sha256 = await createFileBlobStore(studio.store().blobsDir).put(png)
})
afterAll(() => studio[Symbol.asyncDispose]())

test('a picture is sent whole, is kept for good, and is asked for once', async () => {
  const answer = await studio.fetch(`/asset/${sha256}`)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(png.length),
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${sha256}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png)
  const again = await studio.fetch(`/asset/${sha256}`, { headers: { 'if-none-match': `"${sha256}"` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await studio.fetch(`/asset/${sha256}`, { method: 'HEAD' })
  expect([head.headers.get('content-length'), await head.text()]).toEqual([String(png.length), ''])
})

test('a small one is asked for by its width', async () => {
  const small = await studio.fetch(`/asset/${sha256}?w=64`)
  expect(small.status).toBe(200)
  expect(small.headers.get('content-type')).toMatch(/^image\//)
  expect((await small.arrayBuffer()).byteLength).toBeLessThan(png.length)
})

test('a small one whose file was removed meanwhile is made again', async () => {
  const before = await studio.fetch(`/asset/${sha256}?w=128`)
  await rm(studio.store().thumbsDir, { recursive: true })
  const after = await studio.fetch(`/asset/${sha256}?w=128`)
  expect(after.status).toBe(200)
  expect(await after.arrayBuffer()).toEqual(await before.arrayBuffer())
})

test('a picture that the browser has is not looked for', async () => {
  const blobs = createFileBlobStore(studio.store().blobsDir)
  const known = await blobs.put(layerPng(5, true, 32))
  await studio.fetch(`/asset/${known}`)
  await rm(blobs.path(known))
  const kept = await studio.fetch(`/asset/${known}`, { headers: { 'if-none-match': `"${known}"` } })
  expect(kept.status).toBe(304)
})

test('who leaves before an answer harms nobody', async () => {
  const left = new AbortController()
  const asked = [256, 512, 1_024].map((width) => studio.fetch(`/asset/${sha256}?w=${width}`, { signal: left.signal }))
  left.abort()
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(asked.map(() => 'rejected'))
  expect((await studio.fetch(`/asset/${sha256}?w=256`)).status).toBe(200)
  expect(studio.errors).toEqual([])
})

test.each([
  [404, `/asset/${'0'.repeat(64)}`],
  [400, '/asset/'],
  [400, '/asset/abc'],
  [400, `/asset/${'A'.repeat(64)}`],
  [400, `/asset/SHA?w=0`],
  [400, `/asset/SHA?w=-5`],
  [400, `/asset/SHA?w=1.5`],
  [400, `/asset/SHA?w=wide`],
  [400, `/asset/SHA?w=99999999`],
  [400, `/asset/SHA/x`],
])('%d for %s, in words', async (status, address) => {
  const answer = await studio.fetch(address.replace('SHA', sha256))
  expect(answer.status).toBe(status)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({ data: { problems: [{ cure: expect.any(String) }] } })
})

test('a picture whose file is gone is not there, and the studio goes on', async () => {
  const blobs = createFileBlobStore(studio.store().blobsDir)
  const gone = await blobs.put(layerPng(4, true, 32))
  await rm(blobs.path(gone))
  expect((await studio.fetch(`/asset/${gone}`)).status).toBe(404)
  expect((await studio.fetch(`/asset/${sha256}`)).status).toBe(200)
  expect(studio.errors).toEqual([])
})
