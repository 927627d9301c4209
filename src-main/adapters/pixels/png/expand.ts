import type { PngHeader } from './header.ts'

/** Turns one unfiltered scanline into 0xAABBGGRR words. `row` is the offset of its first sample byte. */
export type ExpandRow = (raw: Uint8Array, row: number, out: Uint32Array, count: number) => void

const OPAQUE = 0xff000000

/** 16 bits to 8, rounded to nearest: round(v / 257) (PNG 3rd edition, 12.4). */
const to8 = (raw: Uint8Array, at: number): number => (((raw[at]! << 8) | raw[at + 1]!) * 255 + 32_895) >>> 16

const word = (r: number, g: number, b: number, a: number): number => (r | (g << 8) | (b << 16) | (a << 24)) >>> 0

/** How to read a picture's scanlines. `palette` and `transparency` are the data of PLTE and tRNS. */
export function expandRowOf(header: PngHeader, palette?: Uint8Array, transparency?: Uint8Array): ExpandRow {
  const { colorType, bitDepth, channels } = header
  if (colorType === 3) return indexed(bitDepth, paletteWords(palette ?? new Uint8Array(), transparency))
  if (colorType === 0 && bitDepth <= 8) return indexed(bitDepth, greyWords(bitDepth, transparency))
  return bitDepth === 16 ? sixteenBit(channels, transparency) : eightBit(channels, transparency)
}

/** Indexes past the palette's end are opaque black, as libpng reads them. */
function paletteWords(palette: Uint8Array, transparency?: Uint8Array): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, i) =>
    word(palette[i * 3] ?? 0, palette[i * 3 + 1] ?? 0, palette[i * 3 + 2] ?? 0, transparency?.[i] ?? 255),
  )
}

function greyWords(bitDepth: number, transparency?: Uint8Array): Uint32Array {
  const scale = 255 / ((1 << bitDepth) - 1)
  const clear = transparency === undefined ? -1 : ((transparency[0] ?? 0) << 8) | (transparency[1] ?? 0)
  return Uint32Array.from({ length: 256 }, (_, i) => word(i * scale, i * scale, i * scale, i === clear ? 0 : 255))
}

/** Samples of 1 to 8 bits, the leftmost in the high bits, looked up. */
function indexed(bitDepth: number, words: Uint32Array): ExpandRow {
  const perByte = 8 / bitDepth
  const mask = (1 << bitDepth) - 1
  return (raw, row, out, count) => {
    for (let x = 0; x < count; x++) {
      const shift = 8 - bitDepth - (x % perByte) * bitDepth
      out[x] = words[(raw[row + Math.trunc(x / perByte)]! >> shift) & mask]!
    }
  }
}

function eightBit(channels: number, transparency?: Uint8Array): ExpandRow {
  if (channels === 2)
    return (raw, row, out, count) => {
      for (let x = 0, at = row; x < count; x++, at += 2) out[x] = (raw[at]! * 0x010101) | (raw[at + 1]! << 24)
    }
  if (channels === 4)
    return (raw, row, out, count) => {
      for (let x = 0, at = row; x < count; x++, at += 4)
        out[x] = raw[at]! | (raw[at + 1]! << 8) | (raw[at + 2]! << 16) | (raw[at + 3]! << 24)
    }
  const clear = transparency ? word(transparency[1] ?? 0, transparency[3] ?? 0, transparency[5] ?? 0, 255) : 0
  return (raw, row, out, count) => {
    for (let x = 0, at = row; x < count; x++, at += 3) {
      const pixel = (raw[at]! | (raw[at + 1]! << 8) | (raw[at + 2]! << 16) | OPAQUE) >>> 0
      out[x] = pixel === clear ? 0 : pixel
    }
  }
}

/** The transparent colour is compared at full depth, before rounding. */
function sixteenBit(channels: number, transparency?: Uint8Array): ExpandRow {
  const colors = channels >= 3 ? 3 : 1
  const bytes = channels * 2
  return (raw, row, out, count) => {
    for (let x = 0, at = row; x < count; x++, at += bytes) {
      const r = to8(raw, at)
      const g = colors === 3 ? to8(raw, at + 2) : r
      const b = colors === 3 ? to8(raw, at + 4) : r
      let a = channels === colors ? 255 : to8(raw, at + colors * 2)
      if (transparency && channels === colors && matches(raw, at, transparency, bytes)) a = 0
      out[x] = word(r, g, b, a)
    }
  }
}

function matches(raw: Uint8Array, at: number, transparency: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (raw[at + i] !== transparency[i]) return false
  return true
}
