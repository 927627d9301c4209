import type { BlendMode } from '../../../../schemas/blend-mode.ts'
import { wordsOf, type Image } from '../image/image.ts'
import { MODE_NUMBERS } from './blend-channel.ts'
import { createCanvasRow, settle, type CanvasRow } from './canvas-row.ts'
import { coverRow, type Placed } from './coverage.ts'
import { drawAdded, drawBlended, drawNormal, drawWeighted } from './draw-run.ts'

/** One layer as it goes onto the canvas. `clip` holds what its alpha is multiplied by; absent: nothing. */
export type Drawing = Placed & { blend: BlendMode; opacity: number; clip?: readonly Placed[] }

/** Draws the layers, first one lowest, onto a canvas that holds its background. Gives the canvas back. */
export function composeImage(canvas: Image, drawings: readonly Drawing[]): Image {
  const { width, height } = canvas
  const words = wordsOf(canvas)
  const row = createCanvasRow(words.subarray(0, width))
  const scratch: Scratch = { weights: new Uint16Array(width), mask: new Uint8Array(width) }
  const visible = drawings
    .filter(({ opacity }) => opacity > 0)
    .map((drawing): Prepared => ({ ...drawing, plain: isPlain(drawing) }))
  for (let y = 0; y < height; y++) {
    row.words = words.subarray(y * width, (y + 1) * width)
    const last = lastDrawn(visible, y)
    for (let i = lowestSeen(visible, y, width); i <= last; i++) drawRow(row, visible[i]!, y, i === last, scratch)
    settle(row)
  }
  return canvas
}

/** `plain`: its pixels go onto the canvas at their own alpha. */
type Prepared = Drawing & { plain: boolean }

type Scratch = { weights: Uint16Array; mask: Uint8Array }

const isPlain = ({ blend, opacity, clip }: Drawing): boolean =>
  blend === 'normal' && opacity === 1 && clip === undefined

/** The topmost drawing that hides all of row `y`: what lies under it need not be drawn. */
function lowestSeen(drawings: readonly Prepared[], y: number, width: number): number {
  for (let i = drawings.length - 1; i > 0; i--) {
    const { layer, x, y: top, plain } = drawings[i]!
    const line = y - top
    if (!plain || line < 0 || line >= layer.height) continue
    const run = layer.rowStart[line]! * 3
    if (run === layer.rowStart[line + 1]! * 3) continue
    const field = layer.runs[run + 1]!
    const start = layer.runs[run]! + x
    if ((field & 1) === 1 && start <= 0 && start + (field >>> 1) >= width) return i
  }
  return 0
}

/** The topmost drawing that has anything on row `y`; −1 where none has. */
function lastDrawn(drawings: readonly Prepared[], y: number): number {
  for (let i = drawings.length - 1; i >= 0; i--) {
    const { layer, y: top } = drawings[i]!
    const line = y - top
    if (line >= 0 && line < layer.height && layer.rowStart[line] !== layer.rowStart[line + 1]) return i
  }
  return -1
}

function drawRow(row: CanvasRow, drawing: Prepared, y: number, last: boolean, scratch: Scratch): void {
  const { layer, x, clip, plain } = drawing
  const line = y - drawing.y
  if (line < 0 || line >= layer.height) return
  const end = layer.rowStart[line + 1]! * 3
  let run = layer.rowStart[line]! * 3
  if (run === end) return
  if (clip) coverRow(scratch.mask, clip, y)
  const width = row.words.length
  for (; run < end; run += 3) {
    const field = layer.runs[run + 1]!
    const start = layer.runs[run]! + x
    const skipped = start < 0 ? -start : 0
    const count = Math.min(field >>> 1, width - start) - skipped
    if (count <= 0) continue
    const from = layer.runs[run + 2]! + skipped
    if (!plain) drawSpecial(row, drawing, start + skipped, from, count, scratch)
    else if ((field & 1) === 1) copyOpaque(row, start + skipped, layer.pixels, from, count)
    else drawNormal(row, start + skipped, layer.pixels, from, count, last)
  }
}

function copyOpaque(row: CanvasRow, x: number, pixels: Uint32Array, from: number, count: number): void {
  const { words } = row
  if (count >= 64) words.set(pixels.subarray(from, from + count), x)
  else for (let i = 0; i < count; i++) words[x + i] = pixels[from + i]!
  if (x < row.deepEnd && x + count > row.deepStart) for (let i = 0; i < count; i++) row.deep[x + i] = 0
}

function drawSpecial(row: CanvasRow, drawing: Drawing, x: number, from: number, count: number, scratch: Scratch): void {
  const { blend, opacity, clip, layer } = drawing
  const { weights, mask } = scratch
  const { pixels } = layer
  for (let i = 0; i < count; i++) {
    const alpha = (pixels[from + i]! >>> 24) * (clip ? mask[x + i]! : 255)
    weights[i] = opacity === 1 ? alpha : Math.floor(alpha * opacity + 0.5)
  }
  if (blend === 'normal') drawWeighted(row, x, pixels, from, count, weights)
  else if (blend === 'add') drawAdded(row, x, pixels, from, count, weights)
  else drawBlended(row, x, pixels, from, count, weights, MODE_NUMBERS[blend])
}
