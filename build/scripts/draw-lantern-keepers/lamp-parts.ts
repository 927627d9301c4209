// Metal, glass and flame, as all lamps use them.

import { LAMP, grey, curve, ellipse, fill, stroke, ink, inside } from './paint.ts'
import { METAL } from './palette.ts'

export const { x: X, y: Y } = LAMP
export interface Lamp {
  name: string
  rarity?: number
  tags?: string[]
  /** Drawn in greys for the Glow. */
  shine: string
  frame: string
}

export const iron = (d: string, width = 9) => ink(d, width + 6) + stroke(d, METAL.steel, width - 3)
export const solid = (d: string, colour: string) => fill(d, colour) + ink(d)
export const hang = iron(`M${X} 262V282`, 7) + solid(ellipse(X, 292, 11), METAL.gold)
export const flame = (cx: number, low: number, h: number, lumas = [140, 196, 244]) =>
  [1, 0.66, 0.36]
    .map((k, i) =>
      fill(
        curve(
          `${cx},${low - h * k}! ${cx + h * 0.3 * k},${low - h * 0.36 * k} ${cx + h * 0.2 * k},${low} ${cx - h * 0.2 * k},${low} ${cx - h * 0.28 * k},${low - h * 0.4 * k}`,
        ),
        grey(lumas[i]!),
      ),
    )
    .join('')

/** Five flat steps of brightness inside a glass. */
export const glass = (d: string, cx = X, cy = Y + 10, r = 84) =>
  fill(d, grey(104)) +
  inside(
    d,
    [0.95, 0.74, 0.52, 0.3].map((k, i) => fill(ellipse(cx, cy, r * k), grey([128, 160, 200, 242][i]!))).join(''),
  )
