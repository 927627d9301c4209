import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../../schemas/errors.ts'
import { telling } from '../../../tests/support/pixels/pattern.ts'
import { tempFolder } from '../../../tests/support/pixels/temp-folder.ts'
import type { Result } from '../../domain/prelude/result.ts'
import { createPixelPool, type PixelPool } from './pixel-pool.ts'
import { encodePng } from './png/encode.ts'
import { blobPath } from './store/blob-path.ts'

const fontUrl = new URL('../../../resources/fonts/spleen-32x64.bdf', import.meta.url)

const folder = tempFolder()
const store = { blobsDir: folder.path('blobs') }
let pool: PixelPool

beforeAll(() => {
  pool = createPixelPool({ fontUrl, threads: 2 })
})

afterAll(async () => {
  await pool.close()
  folder[Symbol.dispose]()
})

function valueOf<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('reading layers', () => {
  it('tells what a file is before it is used', async () => {
    const path = folder.path('bird.svg')
    writeFileSync(
      path,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="9" height="9"/></svg>',
    )
    expect(valueOf(await pool.inspect(path))).toMatchObject({
      width: 30,
      height: 20,
      mediaType: 'image/svg+xml',
      warnings: [],
    })
    expect(await pool.inspect(folder.path('none.png'), 'none.png')).toMatchObject({
      ok: false,
      error: { code: 'LAYER_MISSING', file: 'none.png' },
    })
    expect(await pool.inspect(folder.path('.'))).toMatchObject({ ok: false, error: { code: 'LAYER_UNREADABLE' } })
  })

  it('keeps the very bytes that were read', async () => {
    const path = folder.path('kept.png')
    writeFileSync(path, encodePng(telling(7), 'small'))
    const { sha256, sizeBytes, hasAlpha } = valueOf(await pool.ingest(path, store))
    expect(readFileSync(blobPath(store.blobsDir, sha256))).toEqual(readFileSync(path))
    expect([sizeBytes, hasAlpha]).toEqual([readFileSync(path).length, true])
    expect(valueOf(await pool.verifyBlob({ sha256, ...store }))).toEqual({ sizeBytes })
    writeFileSync(blobPath(store.blobsDir, sha256), 'changed')
    expect(await pool.verifyBlob({ sha256, ...store })).toMatchObject({ ok: false, error: { code: 'VERIFY_FAILED' } })
  })
})

describe('closing', () => {
  it('ends what still runs as canceled', async () => {
    const closing = createPixelPool({ fontUrl, threads: 1 })
    const running = Array.from({ length: 5 }, () => closing.inspect(folder.path('bird.svg')))
    await closing.close()
    const late = await closing.inspect(folder.path('bird.svg'))
    for (const each of [...(await Promise.all(running)), late]) if (!each.ok) expect(each.error.code).toBe('CANCELED')
    expect(late.ok).toBe(false)
  })
})
