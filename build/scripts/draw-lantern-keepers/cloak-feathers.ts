// A mantle of feathers, in rows that follow the shoulders.

import { body } from './cloak-body.ts'
import { type Sheets, grey, curve, line, ink, stack } from './paint.ts'

/** A feather that hangs from (x, y) and leans outwards. */
function feather(x: number, y: number, width: number, length: number, degrees: number) {
  const angle = (degrees * Math.PI) / 180
  const at = (across: number, along: number) => {
    const [right, down] = [
      across * Math.cos(angle) - along * Math.sin(angle),
      across * Math.sin(angle) + along * Math.cos(angle),
    ]
    return `${Math.round(x + right)},${Math.round(y + down)}`
  }
  const w = width / 2
  return {
    d: curve(
      `${at(-w * 0.8, 0)} ${at(-w, length * 0.45)} ${at(-w * 0.6, length * 0.82)} ${at(0, length)}! ${at(w * 0.6, length * 0.82)} ${at(w, length * 0.45)} ${at(w * 0.8, 0)}`,
    ),
    vein: line(`${at(0, length * 0.3)} ${at(0, length * 0.8)}`),
  }
}

/** Rows of feathers that follow the shoulders, the lowest first. */
const ROWS = [
  { y: 800, half: 306, drop: 110, width: 70, length: 132, tone: 104 },
  { y: 744, half: 286, drop: 112, width: 68, length: 126, tone: 116 },
  { y: 690, half: 252, drop: 98, width: 64, length: 116, tone: 128 },
  { y: 642, half: 204, drop: 66, width: 58, length: 104, tone: 140 },
  { y: 604, half: 130, drop: 30, width: 52, length: 88, tone: 150 },
]

const RUFF = curve('372,592! 400,632 470,656 540,632 572,590! 592,612 580,650 540,676 470,692 396,676 352,648 346,616')
export function feathers(): Sheets {
  let drawn = body()
  ROWS.forEach(({ y, half, drop, width, length, tone }, row) => {
    const count = Math.round((half * 2) / (width * 0.78))
    const places = Array.from({ length: count + 1 }, (_, i) => i).toSorted(
      (a, b) => Math.abs(b - count / 2) - Math.abs(a - count / 2),
    )
    for (const i of places) {
      const side = (i / count) * 2 - 1
      const { d, vein } = feather(470 + side * half, y + drop * Math.abs(side) ** 2.2, width, length, side * -34)
      const how = {
        fill: grey(tone + ((i * 7 + row * 3) % 3) * 8),
        depth: 24,
        ink: 4.5,
        plane: 0.1 + Math.max(0, side) * 0.26,
        rim: 0.3 + Math.max(0, side + 0.3) * 0.5,
      }
      drawn = stack(drawn, d, how, { form: ink(vein, 3) })
    }
  })
  return stack(
    drawn,
    RUFF,
    { depth: 30, fill: grey(92), from: { x: 0.9, y: -0.4 } },
    { form: ink(line('366,626 410,660 470,672 536,658 576,622'), 4) },
  )
}
