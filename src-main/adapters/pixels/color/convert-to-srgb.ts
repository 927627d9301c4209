import { createImage, wordsOf, type Image } from '../image/image.ts'
import { exactPower } from './exact-power.ts'
import type { IccProfile } from './icc-profile.ts'

/** Takes a picture from its profile's colours to sRGB; what sRGB cannot show is cut off at its nearest edge. */
export function convertToSrgb(image: Image, profile: IccProfile & { kind: 'matrix' }): Image {
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0, m8 = 0] = profile.matrix
  const [red, green, blue] = profile.curves as [Float64Array, Float64Array, Float64Array]
  const result = createImage(image.width, image.height)
  const [source, target] = [wordsOf(image), wordsOf(result)]
  let [last, converted] = [0, 0]
  for (let i = 0; i < source.length; i++) {
    const pixel = source[i]!
    if (pixel !== last) {
      last = pixel
      const [r, g, b] = [red[pixel & 255]!, green[(pixel >>> 8) & 255]!, blue[(pixel >>> 16) & 255]!]
      converted =
        encode(m0 * r + m1 * g + m2 * b) |
        (encode(m3 * r + m4 * g + m5 * b) << 8) |
        (encode(m6 * r + m7 * g + m8 * b) << 16) |
        (pixel & 0xff000000)
    }
    target[i] = converted
  }
  return result
}

let thresholds: Float64Array | undefined

/** Linear light to the nearest of the 256 sRGB values: how many of the 255 borders between them lie below it. */
function encode(linear: number): number {
  thresholds ??= Float64Array.from({ length: 255 }, (_, value) => toLinear((value + 0.5) / 255))
  let [low, high] = [0, 255]
  while (low < high) {
    const middle = (low + high) >> 1
    if (linear >= thresholds[middle]!) low = middle + 1
    else high = middle
  }
  return low
}

/** The sRGB curve (IEC 61966-2-1). */
const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : exactPower((value + 0.055) / 1.055, 2.4)
