import type { BlendMode } from '../../../../schemas/blend-mode.ts'
import { FULL, over255 } from './canvas-row.ts'
import { rootOf } from './root-table.ts'

/** Modes whose result depends on the colour below, numbered for a dense switch. */
export type MixingMode = Exclude<BlendMode, 'normal' | 'add'>

export const MODE_NUMBERS: Record<MixingMode, number> = {
  multiply: 0,
  screen: 1,
  overlay: 2,
  darken: 3,
  lighten: 4,
  'color-dodge': 5,
  'color-burn': 6,
  'hard-light': 7,
  'soft-light': 8,
  difference: 9,
  exclusion: 10,
}

/**
 * B(Cb, Cs) of W3C Compositing and Blending Level 1, chapter 10, for one channel: backdrop `b` and the result run
 * from 0 to 65,025, source `s` from 0 to 255.
 */
export function blendChannel(mode: number, b: number, s: number): number {
  switch (mode) {
    case 0:
      return over255(b * s)
    case 1:
      return b + s * 255 - over255(b * s)
    case 2:
      return 2 * b <= FULL ? over255(2 * b * s) : screen(2 * b - FULL, s)
    case 3:
      return b < s * 255 ? b : s * 255
    case 4:
      return b > s * 255 ? b : s * 255
    case 5:
      return b === 0 ? 0 : s === 255 ? FULL : cap((b * 255) / (255 - s) + 0.5)
    case 6:
      return b === FULL ? FULL : s === 0 ? 0 : FULL - cap(((FULL - b) * 255) / s + 0.5)
    case 7:
      return 2 * s <= 255 ? over255(2 * b * s) : screen(b, 2 * s - 255)
    case 8:
      return softLight(b, s)
    case 9:
      return b > s * 255 ? b - s * 255 : s * 255 - b
    default:
      return b + s * 255 - over255(2 * b * s)
  }
}

const screen = (b: number, s: number): number => b + s * 255 - over255(b * s)

const cap = (value: number): number => (value >= FULL ? FULL : value | 0)

/** Products stay below 2^53, so that double arithmetic is exact up to its one division. */
function softLight(b: number, s: number): number {
  if (2 * s <= 255) return b - Math.floor(((255 - 2 * s) * b * (FULL - b)) / (255 * FULL) + 0.5)
  const lifted = 4 * b <= FULL ? polynomial(b) : rootOf(b)
  return b + Math.floor(((2 * s - 255) * (lifted - b)) / 255 + 0.5)
}

/** ((16 b − 12) b + 4) b for b of 65,025ths, to nearest. */
function polynomial(b: number): number {
  return Math.floor(((16 * b - 12 * FULL) * b + 4 * FULL * FULL) * (b / (FULL * FULL)) + 0.5)
}
