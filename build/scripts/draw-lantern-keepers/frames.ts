// Frames: thin, at the edge, and one that stands behind the keeper.

import { DEPTH } from './anatomy.ts'
import { BONE, METAL } from './palette.ts'
import { ellipse, fill, ink, INK, line, round, star, stroke } from './paint.ts'
import { part, slug, type DrawnCategory, type DrawnPart, type DrawnTrait } from './tree.ts'

const corners = (draw: string) =>
  ['', 'translate(1024 0) scale(-1 1)', 'translate(0 1024) scale(1 -1)', 'translate(1024 1024) scale(-1 -1)']
    .map((t) => `<g transform="${t}">${draw}</g>`)
    .join('')
const box = (inset: number, r = 0) =>
  `M${inset + r} ${inset}H${1024 - inset - r}Q${1024 - inset} ${inset} ${1024 - inset} ${inset + r}V${1024 - inset - r}Q${1024 - inset} ${1024 - inset} ${1024 - inset - r} ${1024 - inset}H${inset + r}Q${inset} ${1024 - inset} ${inset} ${1024 - inset - r}V${inset + r}Q${inset} ${inset} ${inset + r} ${inset}Z`

const brass =
  stroke(box(26), INK, 12) +
  stroke(box(26), METAL.gold, 6) +
  stroke(box(42), METAL.gold, 2.5) +
  corners(fill('M20 20H96L20 96Z', INK) + fill('M28 28H78L28 78Z', METAL.gold) + fill(ellipse(45, 45, 8), INK))

const ARCH = 'M70 1030V420C70 190 250 60 512 44C774 60 954 190 954 420V1030Z'
const windowBack =
  fill(`M-10 -10H1034V1034H-10Z${ARCH}`, '#171a30') +
  stroke(ARCH, INK, 22) +
  stroke(ARCH, BONE.deep, 12) +
  stroke('M96 1030V424C96 206 268 84 512 68C756 84 928 206 928 424V1030', BONE.deep, 3) +
  corners('') +
  [
    [70, 90],
    [954, 90],
  ]
    .map(([x = 0, y = 0]) => fill(star(x, y, 44, 4, 0.3), BONE.deep))
    .join('')
const windowFront =
  fill('M-10 988H1034V1034H-10Z', '#171a30') + stroke('M-10 986H1034', INK, 20) + stroke('M-10 986H1034', BONE.deep, 12)

const thorn = (x: number, y: number, a: number) =>
  `<g transform="translate(${x} ${y}) rotate(${a})">${fill('M0 -9L30 0L0 9Z', '#35503f')}</g>`
const leaf = (x: number, y: number, a: number, s = 1) =>
  `<g transform="translate(${x} ${y}) rotate(${a}) scale(${s})">${fill('M0 0Q26 -26 62 0Q26 26 0 0Z', '#4f7354')}${fill('M0 0Q26 -26 62 0Z', '#6a8f62')}${stroke('M0 0Q26 -26 62 0Q26 26 0 0Z', INK, 4)}</g>`
const stem = line('-10,330 24,250 20,160 40,90 30,30 90,36 160,20 250,30 330,-10')
const briar =
  corners(
    stroke(stem, INK, 18) +
      stroke(stem, '#35503f', 10) +
      thorn(30, 210, 20) +
      thorn(22, 120, -30) +
      thorn(130, 30, 80) +
      thorn(220, 30, 100) +
      leaf(26, 180, -10) +
      leaf(28, 250, 40, 0.8) +
      leaf(60, 34, 60) +
      leaf(180, 26, 70, 0.9) +
      leaf(40, 80, 20, 0.8),
  ) +
  [
    [44, 50],
    [980, 976],
  ]
    .map(
      ([x = 0, y = 0]) =>
        Array.from({ length: 5 }, (_, i) => {
          const a = (i * 72 * Math.PI) / 180
          const d = ellipse(round(x + Math.cos(a) * 17), round(y + Math.sin(a) * 17), 15)
          return fill(d, '#d98fa6') + ink(d, 4)
        }).join('') +
        fill(ellipse(x, y, 11), METAL.pale) +
        ink(ellipse(x, y, 11), 4),
    )
    .join('')

const SPACED = [36, 274, 512, 750, 988]
const points = [
  ...SPACED.map((x, i) => [x, 36, [26, 10, 14, 10, 26][i]!] as const),
  ...[274, 512, 750].map((y, i) => [988, y, [10, 14, 10][i]!] as const),
  ...SPACED.toReversed().map((x, i) => [x, 988, [26, 10, 14, 10, 26][i]!] as const),
  ...[750, 512, 274].map((y, i) => [36, y, [10, 14, 10][i]!] as const),
]
const chart =
  stroke(`M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`, '#e8e2c9', 3, 0.7) +
  points.map(([x, y, r]) => fill(star(x, y, r + 4, 4, 0.3), '#f2e9c8')).join('')

/** A row of breaking waves along the foot. */
const crest = (x: number) => `C${x + 26} 1004 ${x + 44} 984 ${x + 50} 962C${x + 64} 984 ${x + 90} 1000 ${x + 128} 1000`
const wave = `M0 1000${Array.from({ length: 8 }, (_, i) => crest(i * 128)).join('')}`
const swell = `M-64 1016${Array.from({ length: 9 }, (_, i) => `Q${i * 128} 988 ${i * 128 + 64} 1016`).join('')}`
const tide =
  stroke(box(22), INK, 12) +
  stroke(box(22), BONE.deep, 6) +
  fill(`${wave}V1040H0Z`, '#2a4470') +
  stroke(wave, INK, 12) +
  stroke(wave, BONE.pale, 5) +
  fill(`${swell}V1040H-64Z`, '#1d2f57') +
  stroke(swell, '#6f93b4', 4)

const frame = (name: string, rarity: number | undefined, parts: DrawnPart[]): DrawnTrait => ({
  name,
  value: name,
  ...(rarity === undefined ? {} : { rarity }),
  parts,
})
const front = (name: string, svg: string) => part('Frame', slug(name), DEPTH.frame, svg)

export const frames: DrawnCategory = {
  name: 'Frame',
  required: false,
  noneWeight: 50,
  traits: [
    frame('Brass Line', 14, [front('Brass Line', brass)]),
    frame('Night Window', 10, [
      part('Frame', 'night-window-back', DEPTH.frameFar, windowBack),
      front('Night Window', windowFront),
    ]),
    frame('Briar', 8, [front('Briar', briar)]),
    frame('Star Chart', undefined, [front('Star Chart', chart)]),
    frame('Tide', 4, [front('Tide', tide)]),
  ],
}
