import { createImage, type Image } from '../image/image.ts'
import { advanceOf, drawText } from '../text/draw-text.ts'
import type { Font } from '../text/font.ts'
import { fitText, wrapText } from '../text/wrap-text.ts'
import type { Color } from '../color/parse-color.ts'
import { createDice } from './dice.ts'
import { drawScene } from './draw-scene.ts'
import { PALETTES } from './palettes.ts'
import type { SketchRequest } from './sketch-request.ts'

/**
 * Draws the stand-in for a picture that no generator is there to make: a landscape by prompt and seed, and a card
 * that says SKETCH, the prompt and the seed. Opaque; the same pixels on every machine.
 */
export function drawSketch(request: SketchRequest, font: Font): Image {
  const { prompt, negative, seed, width, height } = request
  const image = createImage(width, height)
  const dice = createDice(`${seed}\n${prompt}\n${negative}`)
  const palette = PALETTES[dice(PALETTES.length)]!
  drawScene(image, palette, dice)

  const size = Math.min(width, height)
  const margin = Math.max(1, Math.floor(size / 32))
  const titlePx = Math.max(8, Math.floor(size / 9))
  const textPx = Math.max(6, Math.floor(size / 20))
  const inner = width - 4 * margin
  const columns = Math.max(1, Math.floor(inner / advanceOf(font, textPx)))
  const room = Math.floor((height - 4 * margin - titlePx) / textPx) - 1
  const lines = room > 0 ? wrapText(prompt || '(no prompt)', columns, Math.min(5, room)) : []
  const footer = room > 0 ? [fitText(`seed ${seed}`, columns)] : []
  const cardHeight = Math.min(height, 2 * margin + titlePx + (lines.length + footer.length) * textPx)

  const top = Math.max(0, height - margin - cardHeight)
  fillCard(image, margin, top, width - margin, Math.min(height, top + cardHeight), palette.card)
  const x = 2 * margin
  drawText(image, font, { text: 'SKETCH', x, y: top + Math.floor(margin / 2), heightPx: titlePx, color: palette.ink })
  const body = top + margin + titlePx
  for (const [index, text] of [...lines, ...footer].entries()) {
    const color = index < lines.length ? palette.ink : { ...palette.ink, a: 150 }
    drawText(image, font, { text, x, y: body + index * textPx, heightPx: textPx, color })
  }
  return image
}

/** Covers a rectangle of an opaque image, nine parts in ten. */
function fillCard(
  { pixels, width }: Image,
  left: number,
  top: number,
  right: number,
  bottom: number,
  color: Color,
): void {
  const mix = (under: number, over: number): number => Math.floor((under + over * 9 + 5) / 10)
  for (let y = top; y < bottom; y++)
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      pixels[at] = mix(pixels[at]!, color.r)
      pixels[at + 1] = mix(pixels[at + 1]!, color.g)
      pixels[at + 2] = mix(pixels[at + 2]!, color.b)
    }
}
