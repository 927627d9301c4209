import type { Layer } from '../layer/layer.ts'

/** A layer at its place on the canvas. */
export type Placed = { layer: Layer; x: number; y: number }

/**
 * Fills `mask` (one byte a column) with the joined coverage of `layers` on canvas row `y`: 1 − Π (1 − α), each α that
 * of the picture alone.
 */
export function coverRow(mask: Uint8Array, layers: readonly Placed[], y: number): void {
  mask.fill(0)
  for (const { layer, x, y: top } of layers) {
    const line = y - top
    if (line < 0 || line >= layer.height) continue
    for (let run = layer.rowStart[line]! * 3; run < layer.rowStart[line + 1]! * 3; run += 3) {
      const from = layer.runs[run + 2]!
      const start = layer.runs[run]! + x
      const length = layer.runs[run + 1]! >>> 1
      const last = Math.min(length, mask.length - start)
      for (let i = Math.max(0, -start); i < last; i++) {
        const alpha = layer.pixels[from + i]! >>> 24
        const covered = mask[start + i]!
        mask[start + i] = covered + alpha - Math.floor((covered * alpha + 127) / 255)
      }
    }
  }
}
