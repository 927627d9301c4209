import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { lookAtPicture } from '../../src-main/adapters/pixels/image/look-at-picture.ts'
import { findPicture } from '../../src-main/app/queries/find-picture.ts'
import { layerPng } from '../support/engine/layer-set.ts'
import { type WholeStudio, wholeStudio } from '../support/engine/whole-studio.ts'

const SIZE_PX = 300
const large = { params: { width: SIZE_PX, height: SIZE_PX } }

async function pieceOf(s: WholeStudio, cookId: string): Promise<string> {
  const [piece] = await s.api.pieces.list({ projectId: s.projectId, cookId })
  return piece?.outputs?.[0]?.sha256 ?? ''
}

async function found(s: WholeStudio, sha256: string, widthPx: number | null) {
  const picture = await findPicture(s.engine, sha256, widthPx)
  if (!picture.ok) throw new Error(picture.error.message)
  return { ...picture.value, width: (await lookAtPicture(picture.value.path))?.width }
}

const thumbsIn = (dir: string) =>
  existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : []

describe('a picture of an open project', () => {
  test('is found whole, or as small as it is asked for, and never enlarged', async () => {
    await using s = await wholeStudio()
    const sha256 = await pieceOf(s, await s.cooked(large))
    const blob = s.engine.project(s.projectId)?.session.blobs.path(sha256)
    expect(await found(s, sha256, null)).toEqual({ path: blob, mediaType: 'image/png', width: SIZE_PX })
    expect(await found(s, sha256, 2_000)).toMatchObject({ path: blob })
    expect(await found(s, sha256, 384)).toMatchObject({ path: blob })
    expect(await found(s, sha256, 200)).toMatchObject({ width: 256 })
    expect(await found(s, sha256, 1)).toMatchObject({ width: 64 })
  })

  test('is made small once, however many ask at once', async () => {
    await using s = await wholeStudio()
    const sha256 = await pieceOf(s, await s.cooked(large))
    const paths = await Promise.all(Array.from({ length: 20 }, () => found(s, sha256, 128)))
    const [first] = paths
    expect(new Set(paths.map((one) => one.path)).size).toBe(1)
    const { mtimeMs, ino } = statSync(first?.path ?? '')
    await found(s, sha256, 100)
    expect(statSync(first?.path ?? '')).toMatchObject({ mtimeMs, ino })
    expect(thumbsIn(path.join(s.dir, 'thumbs'))).toHaveLength(1)
  })

  test('is answered without a look at the disk when it is known, and made again where its file is gone', async () => {
    await using s = await wholeStudio()
    const sha256 = await pieceOf(s, await s.cooked(large))
    const { path: file } = await found(s, sha256, 64)
    rmSync(file)
    expect(await findPicture(s.engine, sha256, 64)).toMatchObject({ ok: true, value: { path: file } })
    expect(await findPicture(s.engine, sha256, 64, { afresh: true })).toMatchObject({ ok: true, value: { path: file } })
    expect(existsSync(file)).toBe(true)
  })

  test('is not made small for who has left', async () => {
    await using s = await wholeStudio()
    const sha256 = await pieceOf(s, await s.cooked(large))
    const signal = AbortSignal.abort()
    expect(await findPicture(s.engine, sha256, 64, { signal })).toMatchObject({
      ok: false,
      error: { code: 'CANCELED' },
    })
    expect(thumbsIn(path.join(s.dir, 'thumbs'))).toEqual([])
    expect(await found(s, sha256, 64)).toMatchObject({ width: 64 })
  })

  test('is that of a layer too, and of a drawing as pixels', async () => {
    await using s = await wholeStudio()
    const cookId = await s.cooked()
    const [collection] = await s.api.collections.list({ projectId: s.projectId })
    expect(await found(s, collection?.assets[0]?.sha256 ?? '', null)).toMatchObject({ mediaType: 'image/png' })
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="red"/></svg>'
    const blob = await s.engine.project(s.projectId)?.session.blobs.put(new TextEncoder().encode(svg))
    expect(await found(s, blob ?? '', null)).toMatchObject({ mediaType: 'image/png' })
    expect((await found(s, blob ?? '', 64)).width).toBe(64)
    expect(cookId).toBeDefined()
  })

  test('is shown whole where there is no room for a small one', async () => {
    await using s = await wholeStudio()
    const sha256 = await pieceOf(s, await s.cooked(large))
    rmSync(path.join(s.dir, 'thumbs'), { recursive: true, force: true })
    writeFileSync(path.join(s.dir, 'thumbs'), 'a file in its place')
    expect(await found(s, sha256, 64)).toMatchObject({ width: SIZE_PX })
  })

  test('is found in a project that is only looked at, of which nothing is written', async () => {
    await using s = await wholeStudio()
    const sha256 = await pieceOf(s, await s.cooked(large))
    await s.api.projects.close({ projectId: s.projectId })
    await s.api.projects.open({ dir: s.dir, readOnly: true })
    chmodSync(s.dir, 0o555)
    const small = await found(s, sha256, 64)
    chmodSync(s.dir, 0o755)
    expect(small.width).toBe(64)
    expect(thumbsIn(path.join(s.dir, 'thumbs'))).toEqual([])
    await s.api.projects.close({ projectId: s.projectId })
    expect(existsSync(small.path)).toBe(false)
  })

  test('is not found where none is, by that name or at all', async () => {
    await using s = await wholeStudio()
    const sha256 = await pieceOf(s, await s.cooked())
    const session = s.engine.project(s.projectId)?.session
    const text = await session?.blobs.put(new TextEncoder().encode('{"no": "picture"}'))
    const torn = await session?.blobs.put(layerPng(9, true).subarray(0, 40))
    const [cook] = await s.api.cooks.list({ projectId: s.projectId })
    for (const name of ['f'.repeat(64), text, cook?.planBlob, '../../etc/passwd', sha256.toUpperCase(), '']) {
      expect(await findPicture(s.engine, name ?? '', 64)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
    expect((await found(s, torn ?? '', 16)).path).toBe(session?.blobs.path(torn ?? ''))
    expect(readFileSync(session?.blobs.path(sha256) ?? '').length).toBeGreaterThan(0)
    await s.api.projects.close({ projectId: s.projectId })
    expect(await findPicture(s.engine, sha256, null)).toMatchObject({ ok: false })
    expect(s.errors).toEqual([])
  })
})
