import type { Color } from '../color/parse-color.ts'
import { createImage, type Image } from '../image/image.ts'
import { resizeSmooth } from '../resize/smooth.ts'
import type { Font } from './font.ts'

/** A line of text: its top left corner and the height of a line, in pixels. */
export type TextLine = { text: string; x: number; y: number; heightPx: number; color: Color }

/** Columns one character takes at a line height; every character takes the same. */
export const advanceOf = (font: Font, heightPx: number): number =>
  Math.max(1, Math.floor((font.width * heightPx) / font.height + 0.5))

/** Draws a line onto an image, in place. A character the font lacks is drawn as a box. */
export function drawText(image: Image, font: Font, { text, x, y, heightPx, color }: TextLine): void {
  const advance = advanceOf(font, heightPx)
  let left = x
  for (const character of text) {
    const coverage = glyphAt(font, character.codePointAt(0) ?? 32, advance, heightPx)
    stamp(image, coverage, left, y, color)
    left += advance
  }
}

const drawn = new WeakMap<Font, Map<string, Image>>()

/** One glyph at its final size; its alpha is the coverage. */
function glyphAt(font: Font, code: number, width: number, height: number): Image {
  const sizes = drawn.get(font) ?? new Map<string, Image>()
  drawn.set(font, sizes)
  const key = `${code} ${width}x${height}`
  const known = sizes.get(key)
  if (known) return known
  const cell = createImage(font.width, font.height)
  const rows = font.glyphs.get(code) ?? boxGlyph(font)
  for (let row = 0; row < font.height; row++)
    for (let column = 0; column < font.width; column++)
      if ((rows[row]! >>> (font.width - 1 - column)) & 1) cell.pixels[(row * font.width + column) * 4 + 3] = 255
  const glyph = resizeSmooth(cell, width, height)
  sizes.set(key, glyph)
  return glyph
}

function boxGlyph({ width, height }: Font): Uint32Array {
  const [inset, stroke] = [width >> 3, width >> 4]
  const line = (from: number, to: number): number => ((2 ** (to - from) - 1) * 2 ** (width - to)) >>> 0
  const full = line(inset, width - inset)
  const sides = (line(inset, inset + stroke) | line(width - inset - stroke, width - inset)) >>> 0
  const [top, bottom] = [height >> 2, height - (height >> 2)]
  return Uint32Array.from({ length: height }, (_, row) => {
    if (row < top || row >= bottom) return 0
    return row < top + stroke || row >= bottom - stroke ? full : sides
  })
}

function stamp(image: Image, glyph: Image, left: number, top: number, color: Color): void {
  const { pixels, width, height } = image
  for (let y = Math.max(0, -top); y < glyph.height && top + y < height; y++)
    for (let x = Math.max(0, -left); x < glyph.width && left + x < width; x++) {
      const alpha = Math.floor((glyph.pixels[(y * glyph.width + x) * 4 + 3]! * color.a + 127) / 255)
      if (alpha > 0) paint(pixels, ((top + y) * width + left + x) * 4, color, alpha)
    }
}

/** Source-over of one straight pixel, in place. */
function paint(pixels: Uint8Array, at: number, { r, g, b }: Color, alpha: number): void {
  const below = pixels[at + 3]! * (255 - alpha)
  const sum = alpha * 255 + below
  const mix = (over: number, under: number): number => Math.floor((over * alpha * 255 + under * below) / sum + 0.5)
  pixels[at] = mix(r, pixels[at]!)
  pixels[at + 1] = mix(g, pixels[at + 1]!)
  pixels[at + 2] = mix(b, pixels[at + 2]!)
  pixels[at + 3] = Math.floor((sum + 127) / 255)
}
