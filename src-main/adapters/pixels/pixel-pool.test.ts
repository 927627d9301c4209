import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPattern, telling } from '../../../tests/support/pixels/pattern.ts'
import { tempFolder } from '../../../tests/support/pixels/temp-folder.ts'
import { blendModeSchema } from '../../../schemas/blend-mode.ts'
import type { ComposeRequest, Draw } from '../../../schemas/compose-params.ts'
import { outputSchema } from '../../../schemas/output.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Result } from '../../domain/prelude/result.ts'
import type { Image } from './image/image.ts'
import { encodePng } from './png/encode.ts'
import { decodePng } from './png/decode.ts'
import { createPixelPool, type PixelPool } from './pixel-pool.ts'
import { blobPath } from './store/blob-path.ts'
import { pixelSha256Of } from './store/pixel-hash.ts'

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

/** Brings a picture in as an artist's file and gives its SHA-256. */
async function layer(image: Image): Promise<string> {
  const path = folder.path(`layer-${files++}.png`)
  writeFileSync(path, encodePng(image, 'fast'))
  return valueOf(await pool.ingest(path, store)).sha256
}

const draw = (blob: string, options: Partial<Draw> = {}): Draw => ({
  image: { blob },
  blend: 'normal',
  opacity: 1,
  offsetX: 0,
  offsetY: 0,
  fit: 'contain',
  ...options,
})

const request = (draws: Draw[], options: Partial<ComposeRequest> = {}): ComposeRequest => ({
  width: 64,
  height: 48,
  background: '#00000000',
  scaling: 'smooth',
  format: 'png',
  effort: 'small',
  quality: 92,
  trim: false,
  draws,
  ...options,
})

const stored = (sha256: string): Image => valueOf(decodePng(readFileSync(blobPath(store.blobsDir, sha256)), sha256))

const output = async (from: ComposeRequest) => valueOf(await pool.compose(from, store)).outputs[0]

describe('compose', () => {
  it('stores the picture under its own hash and tells what it is', async () => {
    const made = valueOf(await pool.compose(request([draw(await layer(telling(1)))]), store))
    const [picture] = made.outputs
    expect(outputSchema.parse(picture)).toEqual(picture)
    const bytes = readFileSync(blobPath(store.blobsDir, picture.sha256))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(picture.sha256)
    expect(picture.pixelSha256).toBe(pixelSha256Of(telling(1)))
    expect(stored(picture.sha256)).toEqual(telling(1))
    expect(Object.keys(made.timings).sort()).toEqual(['blendMs', 'decodeMs', 'encodeMs', 'storeMs'])
  })

  it('makes the same pixels with 1, 2 and 4 threads, in whatever order', async () => {
    const shas = await Promise.all([1, 2, 3, 4].map((salt) => layer(telling(salt))))
    const requests = blendModeSchema.options.map((blend, at) =>
      request(
        shas.map((sha, index) =>
          draw(sha, { blend, opacity: index === 2 ? 0.4 : 1, offsetX: index * at, fit: 'cover' }),
        ),
        { width: 90, height: 70 },
      ),
    )
    const hashes: string[] = []
    for (const threads of [1, 2, 4]) {
      const other = createPixelPool({ fontUrl, threads, cacheBytes: threads === 4 ? 0 : 1 << 20 })
      const order = threads === 2 ? requests.toReversed() : requests
      const made = await Promise.all(order.map(async (each) => valueOf(await other.compose(each, store)).outputs[0]))
      await other.close()
      hashes.push((threads === 2 ? made.toReversed() : made).map(({ pixelSha256 }) => pixelSha256).join(' '))
    }
    expect(new Set(hashes).size).toBe(1)
  })

  it('puts layers of another size and fit where they belong', async () => {
    const red = await layer(drawPattern(10, 10, () => [255, 0, 0, 255]))
    const spot = request([draw(red, { width: 20, height: 20, offsetX: 5, offsetY: 7 })], { scaling: 'nearest' })
    const wanted = drawPattern(64, 48, (x, y) =>
      x >= 5 && x < 25 && y >= 7 && y < 27 ? [255, 0, 0, 255] : [0, 0, 0, 0],
    )
    expect((await output(spot)).pixelSha256).toBe(pixelSha256Of(wanted))
    const trimmed = await output({ ...spot, trim: true })
    expect([trimmed.width, trimmed.height]).toEqual([20, 20])
  })

  it('recolours, clips and fills the background', async () => {
    const grey = await layer(drawPattern(64, 48, () => [128, 128, 128, 255]))
    const half = await layer(drawPattern(64, 48, (x) => (x < 32 ? [1, 1, 1, 255] : [0, 0, 0, 0])))
    const draws = [draw(grey, { recolor: '#20a0e0', clip: [1] }), draw(half, { opacity: 0 })]
    const made = await output(request(draws, { background: '#102030' }))
    const wanted = drawPattern(64, 48, (x) => (x < 32 ? [0x20, 0xa0, 0xe0, 255] : [0x10, 0x20, 0x30, 255]))
    expect(made.pixelSha256).toBe(pixelSha256Of(wanted))
  })

  it('writes WebP and JPEG of the same pixels', async () => {
    const sha = await layer(drawPattern(64, 48, (x, y) => [x * 3, y * 4, 90, 255]))
    const made = await Promise.all(
      (['png', 'webp', 'jpeg'] as const).map((format) => output(request([draw(sha)], { format }))),
    )
    expect(made.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/webp', 'image/jpeg'])
    expect(new Set(made.map(({ pixelSha256 }) => pixelSha256)).size).toBe(1)
  })

  it('names a layer that is missing, damaged or too large, and stays usable', async () => {
    const damaged = await layer(drawPattern(30, 30, (x, y) => [x * y, x, y, 255]))
    truncateSync(blobPath(store.blobsDir, damaged), 100)
    const missing = 'ab'.repeat(32)
    const failing = await Promise.all([damaged, missing].map((sha) => pool.compose(request([draw(sha)]), store)))
    expect(failing).toMatchObject([
      { ok: false, error: { code: 'LAYER_UNREADABLE' } },
      { ok: false, error: { code: 'LAYER_MISSING', cure: expect.any(String) as string } },
    ])
    expect(await pool.compose(request([draw(await layer(telling(5)))]), store)).toMatchObject({ ok: true })
  })

  it('refuses a canvas that is too large and a clip that names nothing', async () => {
    const huge = await pool.compose(request([], { width: 16_384, height: 16_384 }), store)
    const astray = await pool.compose(request([draw('ab'.repeat(32), { clip: [3] })]), store)
    expect([huge, astray]).toMatchObject([
      { ok: false, error: { code: 'VALIDATION', field: 'width' } },
      { ok: false, error: { code: 'VALIDATION', field: 'draws[0].clip' } },
    ])
  })

  it('keeps prepared layers within the budget and leaves no temporary files', async () => {
    const small = createPixelPool({ fontUrl, threads: 1, cacheBytes: 30_000 })
    for (let salt = 10; salt < 16; salt++)
      valueOf(await small.compose(request([draw(await layer(telling(salt)))]), store))
    expect(small.cachedBytes()).toBeGreaterThan(0)
    expect(small.cachedBytes()).toBeLessThanOrEqual(30_000)
    await small.close()
    const names = readdirSync(store.blobsDir, { recursive: true }).map(String)
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

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

describe('finished pictures', () => {
  it('are exported bit by bit with their request where nothing else is asked for', async () => {
    const sha256 = await layer(telling(8))
    const target = folder.path('out', '1.png')
    const texts = { ovenbird: '{"v":1}' }
    const written = valueOf(await pool.reencode({ sha256, options: { format: 'png' }, texts, target, ...store }))
    expect(valueOf(await pool.readPngText(target))).toEqual(texts)
    expect(createHash('sha256').update(readFileSync(target)).digest('hex')).toBe(written.sha256)
    expect(valueOf(decodePng(readFileSync(target), 'x'))).toEqual(telling(8))
  })

  it('are exported in another size, the other side following', async () => {
    const sha256 = await layer(telling(8))
    const target = folder.path('out', '2.webp')
    const options = { format: 'webp', width: 32 } as const
    expect(valueOf(await pool.reencode({ sha256, options, target, ...store }))).toMatchObject({ width: 32, height: 24 })
  })

  it('have thumbnails that are made once', async () => {
    const sha256 = await layer(telling(9))
    const task = { sha256, widthPx: 32, thumbsDir: folder.path('thumbs'), ...store }
    const path = valueOf(await pool.thumbnail(task))
    writeFileSync(path, 'kept')
    expect(valueOf(await pool.thumbnail(task))).toBe(path)
    expect(readFileSync(path, 'utf8')).toBe('kept')
  })

  it('are made small, and previews drawn, before what is cooked; for who has left, not at all', async () => {
    using waiting = tempFolder()
    await using one = { ...createPixelPool({ fontUrl, threads: 1 }), [Symbol.asyncDispose]: () => one.close() }
    const sha256 = await layer(telling(10))
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
    const sha256 = await layer(drawPattern(20, 20, (x) => (x < 10 ? [9, 9, 9, 255] : [0, 0, 0, 0])))
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
    const shas = await Promise.all([1, 2, 3, 4, 5, 6].map((salt) => layer(telling(salt))))
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
