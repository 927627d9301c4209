import type { Color } from '../color/parse-color.ts'
import type { Image } from '../image/image.ts'
import type { Dice } from './dice.ts'
import type { Palette } from './palettes.ts'

/** Positions are in 256ths of a pixel. */
const UNIT = 256

/** Paints an opaque landscape: a sky, a sun, three ridges. Whole numbers only, so that it is the same everywhere. */
export function drawScene(image: Image, palette: Palette, dice: Dice): void {
  const { width, height } = image
  const size = Math.min(width, height)
  for (let y = 0; y < height; y++) {
    const color = mixColors(palette.skyTop, palette.skyBottom, y, Math.max(1, height - 1))
    for (let x = 0; x < width; x++) paint(image, x, y, color, UNIT)
  }
  const sun = { x: span(dice, width, 20, 80), y: span(dice, height, 14, 42) }
  const radius = Math.floor((size * (7 + dice(8))) / 100)
  drawDisc(image, sun.x, sun.y, radius * 2, palette.sun, 48)
  drawDisc(image, sun.x, sun.y, Math.floor((radius * 3) / 2), palette.sun, 72)
  drawDisc(image, sun.x, sun.y, radius, palette.sun, UNIT)
  for (const [index, color] of palette.hills.entries()) {
    const base = Math.floor((height * (46 + index * 14)) / 100)
    drawRidge(image, base, Math.floor((height * (18 - index * 3)) / 100), color, dice)
  }
}

const span = (dice: Dice, length: number, fromPercent: number, toPercent: number): number =>
  Math.floor((length * (fromPercent + dice(toPercent - fromPercent))) / 100)

function mixColors(from: Color, to: Color, at: number, of: number): Color {
  const mix = (a: number, b: number): number => Math.floor((a * (of - at) + b * at) / of + 0.5)
  return { r: mix(from.r, to.r), g: mix(from.g, to.g), b: mix(from.b, to.b), a: 255 }
}

/** Puts a colour over an opaque pixel; `cover` runs from 0 to 256. */
function paint({ pixels, width }: Image, x: number, y: number, color: Color, cover: number): void {
  const at = (y * width + x) * 4
  const mix = (under: number, over: number): number => (under * (UNIT - cover) + over * cover + UNIT / 2) >> 8
  pixels[at] = mix(pixels[at]!, color.r)
  pixels[at + 1] = mix(pixels[at + 1]!, color.g)
  pixels[at + 2] = mix(pixels[at + 2]!, color.b)
  pixels[at + 3] = 255
}

/** A disc whose edge is smoothed by counting 4 × 4 points of each pixel it crosses. */
function drawDisc(image: Image, cx: number, cy: number, radius: number, color: Color, cover: number): void {
  const reach = (radius * 8) ** 2
  for (let y = Math.max(0, cy - radius - 1); y <= Math.min(image.height - 1, cy + radius); y++)
    for (let x = Math.max(0, cx - radius - 1); x <= Math.min(image.width - 1, cx + radius); x++) {
      let inside = 0
      for (let point = 0; point < 16; point++) {
        const dx = (x - cx) * 8 + (point & 3) * 2 + 1
        const dy = (y - cy) * 8 + (point >> 2) * 2 + 1
        if (dx * dx + dy * dy <= reach) inside++
      }
      if (inside > 0) paint(image, x, y, color, (cover * inside) >> 4)
    }
}

/** Fills everything under a rolling line through points thrown by the dice. */
function drawRidge(image: Image, base: number, swing: number, color: Color, dice: Dice): void {
  const steps = 3 + dice(4)
  const points = Array.from(
    { length: steps + 3 },
    () => base * UNIT + (dice(2001) - 1000) * Math.floor((swing * UNIT) / 2000),
  )
  for (let x = 0; x < image.width; x++) {
    const line = ridgeAt(points, x * steps, image.width)
    const top = Math.max(0, Math.floor(line / UNIT))
    for (let y = top; y < image.height; y++)
      paint(image, x, y, color, Math.max(0, Math.min(UNIT, (y + 1) * UNIT - line)))
  }
}

/** Uniform quadratic B-spline through the points' midpoints at position x ÷ width, in 256ths of a pixel. */
function ridgeAt(points: readonly number[], x: number, width: number): number {
  const index = Math.floor(x / width)
  const t = x - index * width
  const rest = width - t
  const [a = 0, b = 0, c = 0] = points.slice(index, index + 3)
  const sum = a * rest * rest + b * (width * width + 2 * t * rest) + c * t * t
  return Math.floor(sum / (2 * width * width))
}
