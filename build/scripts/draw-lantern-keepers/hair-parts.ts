// What every head of hair is drawn with.

import { type Sheets, grey, line, fill, ink } from './paint.ts'

export interface Style {
  name: string
  rarity?: number
  tags?: string[]
  /** Behind the head, from the ears down: no hat meets it. */
  back?: Sheets
  front: Sheets
  /** What shows below a hat, where the front cannot simply be cut; null where no hat stays on. */
  belowHat?: Sheets | null
  /** In front of everything that covers the head. */
  beard?: Sheets
}

export const strands = (...points: string[]) => points.map((p) => ink(line(p), 4)).join('')
export const gleam = (...shapes: string[]) => shapes.map((d) => fill(d, grey(160))).join('')

/** A cloud outline: arcs round an ellipse. */
export function cloud(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  from: number,
  to: number,
  lobes: number,
  close: string,
): string {
  const points = Array.from({ length: lobes + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / lobes) * Math.PI) / 180
    return [Math.round(cx + Math.cos(angle) * rx), Math.round(cy + Math.sin(angle) * ry)] as const
  })
  const arcs = points.slice(1).map(([x, y], i) => {
    const [px, py] = points[i]!
    const r = Math.round(Math.hypot(x - px, y - py) * 0.56)
    return `A${r} ${r} 0 0 1 ${x} ${y}`
  })
  return `M${points[0]!.join(' ')}${arcs.join('')}${close}Z`
}
