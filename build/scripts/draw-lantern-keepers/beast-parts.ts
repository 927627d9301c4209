// Eyes and feet of the companions.

import { INK, ellipse, fill, ink } from './paint.ts'

export const eyeRing = (x: number, y: number, r: number, colour: string) =>
  fill(ellipse(x, y, r), colour) +
  ink(ellipse(x, y, r), 5) +
  fill(ellipse(x + 3, y, r * 0.56), INK) +
  fill(ellipse(x + 6, y - r * 0.28, r * 0.2), '#fff')

export const claws = (x: number, y: number) =>
  [-14, 0, 14].map((dx) => fill(ellipse(x + dx, y, 9, 13), '#c9853f') + ink(ellipse(x + dx, y, 9, 13), 4)).join('')
