import { describe, expect, it } from 'vitest'
import { err, ok } from '../../../domain/prelude/result.ts'
import { createLayerCache, type LayerCache, type LayerLease, type MakeLayer } from './layer-cache.ts'
import type { SharedLayer } from './layer.ts'

const shape = { width: 1, height: 1, left: 0, top: 0, runCount: 0, pixelCount: 0 }

/** A layer of so many bytes, each of them `mark`. */
const making =
  (sizeBytes: number, mark = 0): MakeLayer =>
  async (placeFor) => {
    const place = placeFor(sizeBytes)
    if (!place.ok) return place
    new Uint8Array(place.value.buffer, place.value.offset, sizeBytes).fill(mark)
    return ok({ ...shape, ...place.value })
  }

async function layerOf(lease: LayerLease, key: string, make: MakeLayer): Promise<SharedLayer> {
  const layer = await lease.get(key, make)
  if (!layer.ok) throw new Error(layer.error.message)
  return layer.value
}

/** Asks for layers of 100 bytes one after another, each held no longer than it is looked at; tells which were made. */
async function use(cache: LayerCache, keys: readonly string[]): Promise<string[]> {
  const made: string[] = []
  for (const key of keys) {
    using lease = cache.lease()
    await lease.get(key, (placeFor) => {
      made.push(key)
      return making(100)(placeFor)
    })
  }
  return made
}

describe('the layer cache', () => {
  it('makes a layer once, however many ask for it at the same time', async () => {
    const cache = createLayerCache(1000)
    using lease = cache.lease()
    let made = 0
    const make: MakeLayer = (placeFor) => {
      made++
      return making(100)(placeFor)
    }
    await Promise.all([lease.get('a', make), lease.get('a', make), cache.lease().get('a', make)])
    expect(made).toBe(1)
  })

  it('stays within its budget and drops what was not used for longest', async () => {
    const cache = createLayerCache(250)
    expect(await use(cache, ['a', 'b', 'a', 'c', 'a', 'b'])).toEqual(['a', 'b', 'c', 'b'])
    expect(cache.usedBytes()).toBe(200)
  })

  it('leaves a layer as it is for as long as it is leased, even where there is no room beside it', async () => {
    const cache = createLayerCache(100)
    const lease = cache.lease()
    const held = await layerOf(lease, 'held', making(100, 7))
    expect(await use(cache, ['b', 'c', 'held'])).toEqual(['b', 'c'])
    expect(new Uint8Array(held.buffer, held.offset, 100)).toEqual(new Uint8Array(100).fill(7))
    lease[Symbol.dispose]()
    expect(await use(cache, ['d', 'held'])).toEqual(['d', 'held'])
  })

  it('does not take a place away that is still being written, though nobody waits for it any more', async () => {
    const cache = createLayerCache(100)
    const written = Promise.withResolvers<void>()
    const lease = cache.lease()
    const slow = lease.get('slow', async (placeFor) => {
      const layer = await making(100, 1)(placeFor)
      await written.promise
      return layer
    })
    lease[Symbol.dispose]()
    using other = cache.lease()
    const beside = await layerOf(other, 'other', making(100, 2))
    written.resolve()
    const layer = await slow
    expect(layer.ok && layer.value.buffer).not.toBe(beside.buffer)
  })

  it('uses the same memory again for what comes after', async () => {
    const cache = createLayerCache(300)
    const buffers = new Set<SharedArrayBuffer>()
    for (let index = 0; index < 50; index++) {
      using lease = cache.lease()
      buffers.add((await layerOf(lease, String(index), making(60 + (index % 7) * 4))).buffer)
    }
    expect(buffers.size).toBe(1)
  })

  it('tries again after a failure, which takes no room', async () => {
    const cache = createLayerCache(100)
    using lease = cache.lease()
    const failing: MakeLayer = async (placeFor) => {
      placeFor(100)
      return err({ code: 'LAYER_MISSING', message: 'gone' })
    }
    expect(await lease.get('a', failing)).toMatchObject({ ok: false })
    expect(cache.usedBytes()).toBe(0)
    expect(await lease.get('a', making(100))).toMatchObject({ ok: true })
    expect(cache.usedBytes()).toBe(100)
  })
})
