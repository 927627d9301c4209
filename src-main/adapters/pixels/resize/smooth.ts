import { createImage, type Image } from '../image/image.ts'
import { catmullRomWeights, WEIGHT_BITS, type Weights } from './weights.ts'
import type { Window } from './window.ts'

const HALF = 1 << (WEIGHT_BITS - 1)

/** Premultiplied channels run from 0 to 255 × 255. */
const FULL = 65_025

/**
 * Resizes with a separable Catmull-Rom filter in fixed-point integers, weighting colour by alpha so that transparent
 * pixels never bleed. `part` gives back only that part of the `width` × `height` result, at the cost of that part.
 */
export function resizeSmooth(image: Image, width: number, height: number, part?: Window): Image {
  const window = part ?? { x: 0, y: 0, width, height }
  const whole = window.width === image.width && window.height === image.height
  if (whole && width === image.width && height === image.height) return image
  const vertical = catmullRomWeights(image.height, height, window.y, window.height)
  const across = catmullRomWeights(image.width, width, window.x, window.width)
  const result = createImage(window.width, window.height)
  const stride = window.width * 4
  const source = new Int32Array(image.width * 4)
  // As many rows as one line needs, each in the place of one that no line needs any more.
  const narrow = new Int32Array(vertical.taps * stride)
  const line = new Int32Array(stride)
  let nextRow = vertical.first[0] ?? 0
  for (let y = 0; y < window.height; y++) {
    const firstRow = vertical.first[y]!
    for (; nextRow < firstRow + vertical.taps; nextRow++) {
      const seen = readPremultiplied(image, nextRow, source)
      resizeRow(source, seen, across, narrow, (nextRow % vertical.taps) * stride, window.width)
    }
    line.fill(HALF)
    for (let tap = 0; tap < vertical.taps; tap++) {
      const weight = vertical.weights[y * vertical.taps + tap]!
      if (weight === 0) continue
      const row = ((firstRow + tap) % vertical.taps) * stride
      for (let i = 0; i < stride; i++) line[i] = line[i]! + narrow[row + i]! * weight
    }
    writeStraight(line, result.pixels, y * stride)
  }
  return result
}

/** Columns of a row that hold anything: `start` … `end`. */
type Seen = { start: number; end: number }

/**
 * One row of the source, resized across: premultiplied, 0 … 65,025 a channel. The filter swings past both ends at hard
 * edges; that is kept, so that colour and alpha stay in proportion, until both passes are done.
 */
function resizeRow(
  source: Int32Array,
  seen: Seen,
  { first, taps, weights }: Weights,
  narrow: Int32Array,
  line: number,
  width: number,
): void {
  narrow.fill(0, line, line + width * 4)
  for (let x = 0; x < width; x++) {
    const low = first[x]!
    if (low >= seen.end || low + taps <= seen.start) continue
    let r = HALF
    let g = HALF
    let b = HALF
    let a = HALF
    for (let at = low * 4, tap = x * taps, end = tap + taps; tap < end; tap++, at += 4) {
      const weight = weights[tap]!
      r += source[at]! * weight
      g += source[at + 1]! * weight
      b += source[at + 2]! * weight
      a += source[at + 3]! * weight
    }
    const out = line + x * 4
    narrow[out] = r >> WEIGHT_BITS
    narrow[out + 1] = g >> WEIGHT_BITS
    narrow[out + 2] = b >> WEIGHT_BITS
    narrow[out + 3] = a >> WEIGHT_BITS
  }
}

/** Fills `out` with a row of the source and tells between which columns it holds anything. */
function readPremultiplied(image: Image, y: number, out: Int32Array): Seen {
  const { pixels, width } = image
  let start = width
  let end = 0
  for (let x = 0, i = 0, at = y * width * 4; x < width; x++, i += 4, at += 4) {
    const alpha = pixels[at + 3]!
    out[i] = pixels[at]! * alpha
    out[i + 1] = pixels[at + 1]! * alpha
    out[i + 2] = pixels[at + 2]! * alpha
    out[i + 3] = 255 * alpha
    if (alpha === 0) continue
    if (start === width) start = x
    end = x + 1
  }
  return { start, end }
}

function writeStraight(line: Int32Array, pixels: Uint8Array, offset: number): void {
  for (let i = 0; i < line.length; i += 4) {
    const alpha = line[i + 3]! >> WEIGHT_BITS
    const rounded = alpha >= FULL ? 255 : (alpha + 127) / 255
    if (rounded < 1) continue
    const scale = 255 / alpha
    const at = offset + i
    pixels[at] = toByte((line[i]! >> WEIGHT_BITS) * scale)
    pixels[at + 1] = toByte((line[i + 1]! >> WEIGHT_BITS) * scale)
    pixels[at + 2] = toByte((line[i + 2]! >> WEIGHT_BITS) * scale)
    pixels[at + 3] = rounded
  }
}

const toByte = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : (value + 0.5) | 0)
