import { blendChannel } from './blend-channel.ts'
import { deepen, FULL, markDeep, over255, type CanvasRow } from './canvas-row.ts'

/**
 * Source-over of `count` source pixels from `from` on, at their own alpha, onto columns from `x` on. `last` says that
 * nothing is drawn on this row afterwards, so that a pixel over an opaque colour is rounded where it stands: to the
 * same value, without a detour through `sums`.
 */
export function drawNormal(
  row: CanvasRow,
  x: number,
  pixels: Uint32Array,
  from: number,
  count: number,
  last: boolean,
): void {
  const { words, deep } = row
  markDeep(row, x, x + count)
  for (let i = 0; i < count; i++) {
    const column = x + i
    const source = pixels[from + i]!
    const alpha = source >>> 24
    const below = words[column]!
    if (alpha === 255) {
      words[column] = source
      deep[column] = 0
    } else if (last && below >= 0xff000000 && deep[column] === 0) {
      words[column] = overOpaque(source, alpha, below)
    } else drawDeep(row, column, source, alpha)
  }
}

/**
 * round((s·a + b·(255 − a)) ÷ 255) for each channel over an opaque colour, red and blue in one multiplication: a channel
 * never passes 16 bits, and (t + 128 + ((t + 128) >> 8)) >> 8 is exactly t ÷ 255, to nearest, for t up to 65,025.
 */
function overOpaque(source: number, alpha: number, below: number): number {
  const rest = 255 - alpha
  const redBlue = (Math.imul(source & 0xff00ff, alpha) + Math.imul(below & 0xff00ff, rest) + 0x800080) | 0
  const green = Math.imul((source >>> 8) & 255, alpha) + Math.imul((below >>> 8) & 255, rest) + 128
  return (((redBlue + ((redBlue >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff) | ((green + (green >>> 8)) & 0xff00) | 0xff000000
}

function drawDeep(row: CanvasRow, column: number, source: number, alpha: number): void {
  const { sums } = row
  deepen(row, column)
  const at = column * 4
  const rest = 255 - alpha
  sums[at] = (source & 255) * alpha + over255(sums[at]! * rest)
  sums[at + 1] = ((source >>> 8) & 255) * alpha + over255(sums[at + 1]! * rest)
  sums[at + 2] = ((source >>> 16) & 255) * alpha + over255(sums[at + 2]! * rest)
  sums[at + 3] = alpha * 255 + over255(sums[at + 3]! * rest)
}

/** a × b ÷ 65,025 to nearest, for whole a and b up to 65,025. */
const overFull = (a: number, b: number): number => Math.floor((a * b) / FULL + 0.5)

/** Source-over at the alphas of `weights`, 0 … 65,025, instead of the source's own. */
export function drawWeighted(
  row: CanvasRow,
  x: number,
  pixels: Uint32Array,
  from: number,
  count: number,
  weights: Uint16Array,
): void {
  const { sums } = row
  markDeep(row, x, x + count)
  for (let i = 0; i < count; i++) {
    const column = x + i
    const weight = weights[i]!
    if (weight === 0) continue
    deepen(row, column)
    const source = pixels[from + i]!
    const at = column * 4
    const rest = FULL - weight
    sums[at] = Math.floor(((source & 255) * 255 * weight + sums[at]! * rest) / FULL + 0.5)
    sums[at + 1] = Math.floor((((source >>> 8) & 255) * 255 * weight + sums[at + 1]! * rest) / FULL + 0.5)
    sums[at + 2] = Math.floor((((source >>> 16) & 255) * 255 * weight + sums[at + 2]! * rest) / FULL + 0.5)
    sums[at + 3] = weight + overFull(sums[at + 3]!, rest)
  }
}

/** Plus-lighter (Compositing Level 2): premultiplied colour and alpha are added and stop at full. */
export function drawAdded(
  row: CanvasRow,
  x: number,
  pixels: Uint32Array,
  from: number,
  count: number,
  weights: Uint16Array,
): void {
  const { sums } = row
  markDeep(row, x, x + count)
  for (let i = 0; i < count; i++) {
    const column = x + i
    const weight = weights[i]!
    if (weight === 0) continue
    deepen(row, column)
    const source = pixels[from + i]!
    const at = column * 4
    sums[at] = Math.min(FULL, sums[at]! + over255((source & 255) * weight))
    sums[at + 1] = Math.min(FULL, sums[at + 1]! + over255(((source >>> 8) & 255) * weight))
    sums[at + 2] = Math.min(FULL, sums[at + 2]! + over255(((source >>> 16) & 255) * weight))
    sums[at + 3] = Math.min(FULL, sums[at + 3]! + weight)
  }
}

/**
 * Source-over with a blend mode: co = αs (1 − αb) Cs + αs αb B(Cb, Cs) + (1 − αs) αb Cb, all premultiplied
 * (Compositing Level 1, 10.1).
 */
export function drawBlended(
  row: CanvasRow,
  x: number,
  pixels: Uint32Array,
  from: number,
  count: number,
  weights: Uint16Array,
  mode: number,
): void {
  const { sums } = row
  markDeep(row, x, x + count)
  for (let i = 0; i < count; i++) {
    const column = x + i
    const weight = weights[i]!
    if (weight === 0) continue
    deepen(row, column)
    const source = pixels[from + i]!
    const at = column * 4
    const below = sums[at + 3]!
    sums[at] = mixed(mode, sums[at]!, below, source & 255, weight)
    sums[at + 1] = mixed(mode, sums[at + 1]!, below, (source >>> 8) & 255, weight)
    sums[at + 2] = mixed(mode, sums[at + 2]!, below, (source >>> 16) & 255, weight)
    sums[at + 3] = weight + overFull(below, FULL - weight)
  }
}

/** One channel of `drawBlended`; the mixed colour (1 − αb) Cs + αb B comes first, so that products stay exact. */
function mixed(mode: number, sum: number, below: number, s: number, weight: number): number {
  let color = s * 255
  if (below === FULL) color = blendChannel(mode, sum, s)
  else if (below > 0) {
    const b = Math.min(FULL, Math.floor((sum * FULL) / below + 0.5))
    color = Math.floor(((FULL - below) * s * 255 + below * blendChannel(mode, b, s)) / FULL + 0.5)
  }
  return Math.floor((color * weight + sum * (FULL - weight)) / FULL + 0.5)
}
