import { describe, expect, it } from 'vitest'
import { drawPattern } from '../../../../tests/support/pixels/pattern.ts'
import type { Color } from '../color/parse-color.ts'
import { layerBytes, openLayer, type SharedLayer } from './layer.ts'
import { ownPlace } from './own-place.ts'
import { packLayer } from './pack-layer.ts'
import { recolorLayer as recolorAt } from './recolor-layer.ts'

const grey = (value: number, alpha = 255): SharedLayer => {
  const { sizeBytes, writeTo } = packLayer(
    drawPattern(1, 1, () => [value, value, value, alpha]),
    0,
    0,
  )
  return writeTo(ownPlace(sizeBytes))
}

const recolorLayer = (layer: SharedLayer, color: Color): SharedLayer =>
  recolorAt(layer, color, ownPlace(layerBytes(layer)))

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
