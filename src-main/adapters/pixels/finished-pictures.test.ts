import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../../schemas/errors.ts'
import { drawPattern, telling } from '../../../tests/support/pixels/pattern.ts'
import { tempFolder } from '../../../tests/support/pixels/temp-folder.ts'
import type { Result } from '../../domain/prelude/result.ts'
import type { Image } from './image/image.ts'
import { createPixelPool, type PixelPool } from './pixel-pool.ts'
import { decodePng } from './png/decode.ts'
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

let files = 0

/** Stores a picture and gives its SHA-256. */
async function picture(image: Image): Promise<string> {
  const path = folder.path(`layer-${files++}.png`)
  writeFileSync(path, encodePng(image, 'fast'))
  return valueOf(await pool.ingest(path, store)).sha256
}

describe('finished pictures', () => {
  it('are exported bit by bit with their request where nothing else is asked for', async () => {
    const sha256 = await picture(telling(8))
    const target = folder.path('out', '1.png')
    const texts = { ovenbird: '{"v":1}' }
    const written = valueOf(await pool.reencode({ sha256, options: { format: 'png' }, texts, target, ...store }))
    expect(valueOf(await pool.readPngText(target))).toEqual(texts)
    expect(createHash('sha256').update(readFileSync(target)).digest('hex')).toBe(written.sha256)
    expect(valueOf(decodePng(readFileSync(target), 'x'))).toEqual(telling(8))
  })

  it('are exported in another size, the other side following', async () => {
    const sha256 = await picture(telling(8))
    const target = folder.path('out', '2.webp')
    const options = { format: 'webp', width: 32 } as const
    expect(valueOf(await pool.reencode({ sha256, options, target, ...store }))).toMatchObject({ width: 32, height: 24 })
  })

  it('have thumbnails that are made once', async () => {
    const sha256 = await picture(telling(9))
    const task = { sha256, widthPx: 32, thumbsDir: folder.path('thumbs'), ...store }
    const path = valueOf(await pool.thumbnail(task))
    writeFileSync(path, 'kept')
    expect(valueOf(await pool.thumbnail(task))).toBe(path)
    expect(readFileSync(path, 'utf8')).toBe('kept')
  })

  it('are made small, and previews drawn, before what is cooked; for who has left, not at all', async () => {
    using waiting = tempFolder()
    await using one = { ...createPixelPool({ fontUrl, threads: 1 }), [Symbol.asyncDispose]: () => one.close() }
    const sha256 = await picture(telling(10))
    const done: string[] = []
    const noted = async <T>(name: string, work: Promise<T>) => {
      const value = await work
      done.push(name)
      return value
    }
    const sketch = (seed: string, isAwaited = false) =>
      one.sketch(
        { prompt: 'an owl', negative: '', width: 64, height: 64, seed, format: 'png' },
        { ...store, isAwaited },
      )
    const left = new AbortController()
    const small = (widthPx: number, signal?: AbortSignal) =>
      one.thumbnail({ sha256, widthPx, thumbsDir: waiting.path('thumbs'), ...store }, signal)
    const all = [
      ...['1', '2', '3', '4'].map((seed) => noted('cooked', sketch(seed))),
      noted('preview', sketch('5', true)),
      noted('small', small(16)),
    ]
    const gone = small(8, left.signal)
    left.abort()
    expect(await gone).toMatchObject({ ok: false, error: { code: 'CANCELED' } })
    await Promise.all(all)
    // One was begun already when they came.
    expect(done.slice(1, 3).toSorted()).toEqual(['preview', 'small'])
    expect(
      readdirSync(waiting.path('thumbs'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile()),
    ).toHaveLength(1)
  })

  it('are resized and trimmed by the finishing tools', async () => {
    const sha256 = await picture(drawPattern(20, 20, (x) => (x < 10 ? [9, 9, 9, 255] : [0, 0, 0, 0])))
    const encoding = { format: 'png', effort: 'fast', quality: 92 } as const
    const trimmed = await pool.finish(sha256, { toolId: 'trim', paddingPx: 1 }, encoding, store)
    const large = await pool.finish(
      sha256,
      { toolId: 'resize', width: 40, height: 10, scaling: 'nearest' },
      encoding,
      store,
    )
    expect([valueOf(trimmed), valueOf(large)]).toMatchObject([
      { width: 12, height: 22 },
      { width: 40, height: 10 },
    ])
  })

  it('stand on a contact sheet, evenly chosen where there are too many', async () => {
    const shas = await Promise.all([1, 2, 3, 4, 5, 6].map((salt) => picture(telling(salt))))
    const items = shas.map((sha256, index) => ({ sha256, label: `#${index}` }))
    const target = folder.path('sheet.png')
    const options = { cellPx: 40, gapPx: 2, labelPx: 10, maxCells: 4 }
    const sheet = valueOf(await pool.contactSheet(items, options, store, target))
    expect(sheet).toMatchObject({ shown: [0, 1, 3, 4], width: 2 + 2 * 42, height: 2 + 2 * 52 })
    expect(valueOf(decodePng(readFileSync(target), 'x')).width).toBe(sheet.width)
    expect(await pool.contactSheet([], {}, store, target)).toMatchObject({ ok: false })
  })

  it('are sketched the same by every worker', async () => {
    const sketch = { prompt: 'a fox', negative: '', width: 64, height: 64, seed: '5', format: 'png' } as const
    const made = await Promise.all(Array.from({ length: 4 }, () => pool.sketch(sketch, store)))
    expect(new Set(made.map((each) => valueOf(each).outputs[0].pixelSha256)).size).toBe(1)
    expect(existsSync(blobPath(store.blobsDir, valueOf(made[0]!).outputs[0].sha256))).toBe(true)
  })
})
