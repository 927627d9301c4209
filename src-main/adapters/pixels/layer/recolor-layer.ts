import type { Color } from '../color/parse-color.ts'
import { layerBytes, openLayer, type Place, type SharedLayer } from './layer.ts'

/**
 * Gives a layer's greys a colour, at a place as large as its own: its luma of 128 takes the colour itself, darker goes to
 * black, lighter to white. Alpha is kept, times the colour's. The runs stay where they are.
 */
export function recolorLayer(source: SharedLayer, color: Color, place: Place): SharedLayer {
  const shared: SharedLayer = { ...source, ...place }
  const sizeBytes = layerBytes(source)
  new Uint8Array(shared.buffer, shared.offset, sizeBytes).set(new Uint8Array(source.buffer, source.offset, sizeBytes))
  const { runs, pixels } = openLayer(shared)
  const tints = tintTable(color)
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!
    const luma = (77 * (pixel & 255) + 150 * ((pixel >>> 8) & 255) + 29 * ((pixel >>> 16) & 255) + 128) >>> 8
    const alpha = ((pixel >>> 24) * color.a + 127) / 255
    pixels[i] = tints[luma]! | (alpha << 24)
  }
  if (color.a < 255) for (let i = 1; i < runs.length; i += 3) runs[i] = runs[i]! & ~1
  return shared
}

/** For each luma, the tinted colour as 0x00BBGGRR: c × L ÷ 128, or c + (255 − c) × (L − 128) ÷ 127, to nearest. */
function tintTable({ r, g, b }: Color): Uint32Array {
  const tint = (c: number, luma: number): number =>
    luma <= 128 ? Math.floor((c * luma * 2 + 128) / 256) : c + Math.floor(((255 - c) * (luma - 128) * 2 + 127) / 254)
  return Uint32Array.from({ length: 256 }, (_, l) => tint(r, l) | (tint(g, l) << 8) | (tint(b, l) << 16))
}
