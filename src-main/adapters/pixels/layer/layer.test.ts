import { describe, expect, it } from 'vitest'
import { drawPattern } from '../../../../tests/support/pixels/pattern.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { createLayerCache } from './layer-cache.ts'
import { openLayer, type SharedLayer } from './layer.ts'
import { packLayer } from './pack-layer.ts'
import { recolorLayer } from './recolor-layer.ts'

const grey = (value: number, alpha = 255): SharedLayer =>
  packLayer(
    drawPattern(1, 1, () => [value, value, value, alpha]),
    0,
    0,
  )

const firstPixel = (layer: SharedLayer): number[] => {
  const pixel = openLayer(layer).pixels[0] ?? 0
  return [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255, pixel >>> 24]
}

describe('a recoloured layer', () => {
  const orange = { r: 240, g: 120, b: 10, a: 255 }

  it('takes the colour itself where it is mid grey, black where black, white where white', () => {
    expect([0, 128, 255].map((value) => firstPixel(recolorLayer(grey(value), orange)))).toEqual([
      [0, 0, 0, 255],
      [240, 120, 10, 255],
      [255, 255, 255, 255],
    ])
  })

  it('follows c L ÷ 128 below the middle and c + (255 − c)(L − 128) ÷ 127 above it, to nearest', () => {
    for (let luma = 0; luma < 256; luma++) {
      const tint = (c: number): number =>
        Math.round(luma <= 128 ? (c * luma) / 128 : c + ((255 - c) * (luma - 128)) / 127)
      expect(firstPixel(recolorLayer(grey(luma), orange))).toEqual([tint(240), tint(120), tint(10), 255])
    }
  })

  it('keeps its alpha, times that of the colour', () => {
    expect(firstPixel(recolorLayer(grey(128, 100), { ...orange, a: 128 }))).toEqual([240, 120, 10, 50])
  })

  it('leaves the layer it came from as it was', () => {
    const layer = grey(90)
    recolorLayer(layer, orange)
    expect(firstPixel(layer)).toEqual([90, 90, 90, 255])
  })
})

describe('the layer cache', () => {
  const layerOf = (bytes: number): Result<SharedLayer, Problem> =>
    ok({ width: 1, height: 1, left: 0, top: 0, runCount: 0, buffer: new SharedArrayBuffer(bytes) })

  it('makes a layer once, however many ask for it at the same time', async () => {
    const cache = createLayerCache(1000)
    let made = 0
    const make = async (): Promise<Result<SharedLayer, Problem>> => {
      made++
      return layerOf(100)
    }
    await Promise.all([cache.get('a', make), cache.get('a', make), cache.get('a', make)])
    expect(made).toBe(1)
  })

  it('stays within its budget and drops what was not used for longest', async () => {
    const cache = createLayerCache(250)
    const made: string[] = []
    const get = (key: string): Promise<unknown> =>
      cache.get(key, async () => {
        made.push(key)
        return layerOf(100)
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
    expect(cache.usedBytes()).toBe(200)
  })

  it('tries again after a failure', async () => {
    const cache = createLayerCache(1000)
    const failing = async (): Promise<Result<SharedLayer, Problem>> => err({ code: 'LAYER_MISSING', message: 'gone' })
    expect(await cache.get('a', failing)).toMatchObject({ ok: false })
    expect(await cache.get('a', async () => layerOf(10))).toMatchObject({ ok: true })
  })
})
