// The night itself: six flat bands of air, and what hangs in them.

import { DEPTH } from './anatomy.ts'
import { curve, dice, edge, ellipse, fill, mix, outside, stroke, star } from './paint.ts'
import { single, type DrawnCategory } from './tree.ts'

const BANDS = 6

/** Flat bands from the top of the sky to the horizon, each with its own slow wave. */
function air(top: string, low: string, waves: number): string {
  const chance = dice(waves)
  let drawn = fill('M0 0H1024V1024H0Z', top)
  for (let i = 1; i < BANDS; i++) {
    const y = 70 + i * 128
    const edges = [0, 256, 512, 768, 1024].map((x) => `${x},${Math.round(y + chance(-34, 34))}`)
    drawn += fill(curve(`-40,1100! -40,${y}! ${edges.join(' ')} 1064,${y}! 1064,1100!`), mix(top, low, i / (BANDS - 1)))
  }
  return drawn
}

/** Rings of brighter air round a light in the sky. */
const rings = (x: number, y: number, radii: number[], colour: string) =>
  radii.map((r) => fill(ellipse(x, y, r), colour, 0.07)).join('')

function stars(seed: number, count: number, colour: string, low = 560): string {
  const chance = dice(seed)
  let drawn = ''
  for (let i = 0; i < count; i++) {
    const [x, y, size] = [chance(24, 1000), chance(20, low), chance(0, 1)]
    drawn +=
      size > 0.86
        ? fill(star(x, y, 15, 4, 0.22), colour, 0.9)
        : fill(ellipse(x, y, 1.8 + size * 2.4), colour, 0.35 + size * 0.5)
  }
  return drawn
}

function moon(x: number, y: number, r: number, face: string, sea: string): string {
  const disc = ellipse(x, y, r)
  const seas = [
    [-0.3, -0.25, 0.26],
    [0.22, 0.1, 0.34],
    [-0.2, 0.42, 0.18],
    [0.38, -0.42, 0.13],
  ].map(([dx = 0, dy = 0, s = 0]) => fill(ellipse(x + dx * r, y + dy * r, s * r, s * r * 0.86), sea, 0.6))
  return (
    rings(x, y, [r * 2.6, r * 1.9, r * 1.4], face) +
    fill(disc, face) +
    seas.join('') +
    edge(disc, -0.8, 0.5, r * 0.24, fill(disc, sea, 0.55))
  )
}

const crescent = (x: number, y: number, r: number, face: string) =>
  rings(x, y, [r * 2.4, r * 1.7], face) +
  outside(ellipse(x + r * 0.44, y - r * 0.16, r * 0.86), fill(ellipse(x, y, r), face))

function cloud(x: number, y: number, w: number, colour: string, opacity: number): string {
  const h = w * 0.16
  const d = curve(
    `${x},${y}! ${x + w * 0.1},${y - h * 0.5} ${x + w * 0.24},${y - h * 0.6} ${x + w * 0.36},${y - h * 1.2} ${x + w * 0.54},${y - h} ${x + w * 0.66},${y - h * 0.5} ${x + w * 0.86},${y - h * 0.5} ${x + w},${y}!`,
  )
  return fill(d, colour, opacity)
}

const dusk =
  air('#232a4d', '#7a5a7c', 3) +
  stars(5, 46, '#e6dcf0') +
  crescent(190, 190, 84, '#f0e3cf') +
  cloud(-60, 420, 420, '#8d6a8c', 0.5) +
  cloud(640, 330, 460, '#5f4d78', 0.6)
const moss =
  air('#14282c', '#4d7560', 7) +
  stars(9, 60, '#d5ecd2') +
  moon(196, 214, 96, '#dfe7c2', '#a9c19c') +
  cloud(560, 300, 560, '#35604f', 0.7)
const ember =
  air('#2a1c30', '#9a4f3e', 13) +
  stars(15, 34, '#f5cfa8', 420) +
  moon(214, 232, 128, '#e08a55', '#b65c43') +
  cloud(-90, 360, 460, '#7a3d40', 0.75) +
  cloud(620, 420, 520, '#b5654a', 0.45)
const frost =
  air('#1c2c46', '#7fa3b4', 19) +
  stars(21, 84, '#eaf6fa') +
  moon(176, 180, 62, '#edf4f2', '#b8ced6') +
  cloud(500, 250, 620, '#48708a', 0.5) +
  cloud(-120, 400, 420, '#6f97aa', 0.5)
const dawn =
  air('#3b3560', '#d99a78', 23) +
  stars(25, 20, '#fff1dc', 260) +
  rings(200, 560, [430, 330, 240], '#ffd9a8') +
  fill(ellipse(200, 560, 120), '#f3c08e') +
  cloud(-40, 300, 480, '#7a5c7d', 0.6) +
  cloud(560, 240, 560, '#8f6a80', 0.5) +
  cloud(30, 480, 380, '#c68a78', 0.6)
const deep = air('#0f1430', '#3a4f8c', 29) + milky() + stars(31, 150, '#dfe6ff', 700)
const twins =
  air('#1d1b3e', '#6d6aa8', 37) +
  stars(39, 70, '#efe4ff') +
  moon(160, 240, 88, '#d9d0ee', '#a99cc9') +
  crescent(308, 120, 40, '#f2d7c0') +
  cloud(520, 380, 600, '#4c4a86', 0.6)
const eclipse =
  air('#151226', '#4a3a5c', 43) +
  stars(45, 60, '#f1e3d0') +
  rings(212, 220, [300, 230, 176, 146], '#ffd9a0') +
  fill(ellipse(212, 220, 118), '#ffe2b0') +
  fill(ellipse(208, 217, 110), '#151226') +
  stroke('M86 222H20M340 222H410M212 92V30M212 348V412', '#ffe2b0', 5, 0.6)
const first =
  air('#101a38', '#5d6f9e', 47) +
  milky() +
  stars(49, 120, '#fff4d8', 640) +
  rings(452, 380, [520, 440, 360], '#ffe39a') +
  fill(star(196, 190, 130, 8, 0.16), '#ffe9b8') +
  rings(196, 190, [150, 96], '#ffe9b8')

function milky(): string {
  const far = curve('-40,760! 160,600 380,420 560,200 700,-40! 960,-40! 820,200 600,470 360,680 -40,960!')
  const near = curve('-40,820! 200,620 420,440 600,220 740,-40! 860,-40! 740,210 540,450 320,650 -40,890!')
  return fill(far, '#8da0e0', 0.13) + fill(near, '#a9b6ee', 0.14)
}

export const skies: DrawnCategory = {
  name: 'Sky',
  layer: DEPTH.sky,
  traits: [
    single('Sky', 'Dusk', dusk, 20),
    single('Sky', 'Moss Moon', moss, 18),
    single('Sky', 'Ember Moon', ember, 12),
    single('Sky', 'Frost', frost, 16),
    single('Sky', 'Before Dawn', dawn, 12),
    single('Sky', 'River of Stars', deep),
    single('Sky', 'Twin Moons', twins, 5),
    single('Sky', 'Eclipse', eclipse, 0.25),
    single('Sky', 'Night of the First Flame', first, 0),
  ],
}
