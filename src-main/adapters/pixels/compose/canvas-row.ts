/**
 * One row of the canvas while it is drawn.
 *
 * `words` is the row as 8-bit straight colour. Where anything translucent was drawn, `deep[x]` is 1 and the pixel is
 * in `sums` instead: red, green, blue (premultiplied) and alpha, each 0 … 65,025 = 255 × 255, so that nothing is
 * rounded to 8 bits before the last layer is on.
 */
export type CanvasRow = {
  words: Uint32Array
  sums: Uint16Array
  deep: Uint8Array
  /** `deep`, four columns at a time. */
  deepWords: Uint32Array
  /** Columns that may be deep: deepStart … deepEnd. */
  deepStart: number
  deepEnd: number
}

/** Full coverage or full colour in the units of `sums`. */
export const FULL = 65_025

/** t ÷ 255 to the nearest integer, for whole t from 0 to 2^24. No t lies on a tie, so the product never decides one. */
export const over255 = (t: number): number => (t * (1 / 255) + 0.5) | 0

export function createCanvasRow(words: Uint32Array): CanvasRow {
  const width = words.length
  const deepWords = new Uint32Array(Math.ceil(width / 4))
  const deep = new Uint8Array(deepWords.buffer, 0, width)
  return { words, sums: new Uint16Array(width * 4), deep, deepWords, deepStart: width, deepEnd: 0 }
}

/** Notes that columns `start` … `end` are about to be drawn on with translucency. */
export function markDeep(row: CanvasRow, start: number, end: number): void {
  if (start < row.deepStart) row.deepStart = start
  if (end > row.deepEnd) row.deepEnd = end
}

/** Takes the pixel at `x` into `sums`, unless it is there. */
export function deepen({ words, sums, deep }: CanvasRow, x: number): void {
  if (deep[x] === 1) return
  deep[x] = 1
  const pixel = words[x]!
  const alpha = pixel >>> 24
  const at = x * 4
  sums[at] = (pixel & 255) * alpha
  sums[at + 1] = ((pixel >>> 8) & 255) * alpha
  sums[at + 2] = ((pixel >>> 16) & 255) * alpha
  sums[at + 3] = alpha * 255
}

/** Rounds every deep pixel to 8-bit straight colour and leaves the row ready for the next one. */
export function settle(row: CanvasRow): void {
  const { deep, deepWords } = row
  for (let group = row.deepStart >>> 2; group << 2 < row.deepEnd; group++) {
    if (deepWords[group] === 0) continue
    for (let x = group << 2; x < (group << 2) + 4; x++) if (deep[x] === 1) settlePixel(row, x)
    deepWords[group] = 0
  }
  row.deepStart = row.words.length
  row.deepEnd = 0
}

function settlePixel({ words, sums }: CanvasRow, x: number): void {
  const at = x * 4
  const alpha = sums[at + 3]!
  if (alpha === FULL) {
    words[x] = over255(sums[at]!) | (over255(sums[at + 1]!) << 8) | (over255(sums[at + 2]!) << 16) | 0xff000000
    return
  }
  const rounded = over255(alpha)
  words[x] =
    rounded === 0
      ? 0
      : straight(sums[at]!, alpha) |
        (straight(sums[at + 1]!, alpha) << 8) |
        (straight(sums[at + 2]!, alpha) << 16) |
        (rounded << 24)
}

function straight(sum: number, alpha: number): number {
  const value = ((sum * 255) / alpha + 0.5) | 0
  return value > 255 ? 255 : value
}
