import { createImage, type Image, wordsOf } from '../image/image.ts'

const RED_BLUE = 0x00ff_00ff

/** Averages each 2 × 2 pixels, colour weighted by alpha. An odd last column or row is left out. */
export function halve(image: Image): Image {
  const result = createImage(image.width >> 1, image.height >> 1)
  const source = wordsOf(image)
  const target = wordsOf(result)
  const { width } = image
  let to = 0
  for (let y = 0; y < result.height; y++) {
    let at = y * 2 * width
    for (const end = at + result.width * 2; at < end; at += 2) {
      const a = source[at]!
      const b = source[at + 1]!
      const c = source[at + width]!
      const d = source[at + width + 1]!
      target[to++] = (a & b & c & d) >>> 24 === 255 ? opaqueMean(a, b, c, d) : mean(a, b, c, d)
    }
  }
  return result
}

/** The same as `mean`, two channels at a time. */
function opaqueMean(a: number, b: number, c: number, d: number): number {
  const redBlue = (a & RED_BLUE) + (b & RED_BLUE) + (c & RED_BLUE) + (d & RED_BLUE) + 0x0002_0002
  const green = ((a >>> 8) & 255) + ((b >>> 8) & 255) + ((c >>> 8) & 255) + ((d >>> 8) & 255) + 2
  return (0xff00_0000 | ((redBlue >>> 2) & RED_BLUE) | ((green >>> 2) << 8)) >>> 0
}

function mean(a: number, b: number, c: number, d: number): number {
  const alphas = (a >>> 24) + (b >>> 24) + (c >>> 24) + (d >>> 24)
  if (alphas < 2) return 0
  let word = ((alphas + 2) >> 2) << 24
  for (let shift = 0; shift < 24; shift += 8) {
    const sum =
      ((a >>> shift) & 255) * (a >>> 24) +
      ((b >>> shift) & 255) * (b >>> 24) +
      ((c >>> shift) & 255) * (c >>> 24) +
      ((d >>> shift) & 255) * (d >>> 24)
    word |= Math.trunc((sum + (alphas >> 1)) / alphas) << shift
  }
  return word >>> 0
}
