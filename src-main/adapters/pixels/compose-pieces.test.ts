import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blendModeSchema } from '../../../schemas/blend-mode.ts'
import type { ComposeRequest, Draw } from '../../../schemas/compose-params.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { outputSchema } from '../../../schemas/output.ts'
import { drawPattern, telling } from '../../../tests/support/pixels/pattern.ts'
import { tempFolder } from '../../../tests/support/pixels/temp-folder.ts'
import type { Result } from '../../domain/prelude/result.ts'
import type { Image } from './image/image.ts'
import { createPixelPool, type PixelPool } from './pixel-pool.ts'
import { decodePng } from './png/decode.ts'
import { encodePng } from './png/encode.ts'
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

/** A layer of the request that is drawn with each number of threads takes some 25,000 bytes. */
const ROOM_BYTES = { 1: 1 << 20, 2: 50_000, 4: 0 }

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

  it('makes the same pixels with 1, 2 and 4 threads, in whatever order, with room for all layers, for two, for none', async () => {
    const shas = await Promise.all([1, 2, 3, 4].map((salt) => layer(telling(salt))))
    const requests = blendModeSchema.options.map((blend, at) =>
      request(
        shas.map((sha, index) =>
          draw(sha, {
            blend,
            opacity: index === 2 ? 0.4 : 1,
            offsetX: index * at,
            fit: 'cover',
            ...(index === 1 && { recolor: '#20a0e0' }),
          }),
        ),
        { width: 90, height: 70 },
      ),
    )
    const hashes: string[] = []
    for (const threads of [1, 2, 4] as const) {
      const other = createPixelPool({ fontUrl, threads, cacheBytes: ROOM_BYTES[threads] })
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
