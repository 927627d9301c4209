// The lanterns: each hangs from the crook, glows in the Glow's colour, and lights air, cloak and face.

import { ellipse, glow, grey, INK, move, stroke } from './paint.ts'
import { DEPTH, POLE } from './anatomy.ts'
import { METAL, WOOD } from './palette.ts'
import { type DrawnTrait, type DrawnCategory, slug, part } from './tree.ts'
import { X, Y, type Lamp } from './lamp-parts.ts'
import { globe, jar, paper, paperStar, storm } from './lamps.ts'
import { bell, brazier, crescent, firstFlame } from './lamps-rare.ts'

const steps = (radii: number[], opacity: number) => radii.map((r) => glow(ellipse(X, Y + 10, r), opacity)).join('')
const halo = steps([400, 310, 226, 150], 0.13)
const pool = steps([196, 142], 0.08)
const spill = steps([560, 470, 380, 300, 220], 0.12)
const pole =
  stroke(POLE, INK, 28) +
  stroke(POLE, WOOD.base, 17) +
  move(-4, 0, stroke(POLE, WOOD.deep, 7)) +
  [420, 520, 880].map((y) => stroke(`M${772 - (y - 330) * 0.038 - 6} ${y}q6 14 2 30`, INK, 4)).join('') +
  [644, 588].map((y) => stroke(`M${747 + (700 - y) * 0.04} ${y}l22 5`, METAL.gold, 9)).join('')

const poleLight = move(6, 1, stroke(POLE, grey(170), 4, 0.85))
const tint = { recolorBy: 'Glow' }
const light = { recolorBy: 'Glow', blend: 'screen' }
const air = { recolorBy: 'Glow', blend: 'hard-light' }
const warmth = { recolorBy: 'Glow', blend: 'overlay' }
const lantern = ({ name, rarity, tags, shine, frame }: Lamp): DrawnTrait => ({
  name,
  value: name,
  ...(rarity === undefined ? {} : { rarity }),
  ...(tags ? { tags } : {}),
  parts: [
    part('Lantern', 'halo', DEPTH.halo, halo, air),
    part('Lantern', 'spill', DEPTH.skin + 2, spill, { ...warmth, clipTo: 'Skin', opacity: 0.8 }),
    part('Lantern', 'spill', DEPTH.cloak + 5, spill, { ...warmth, clipTo: 'Cloak' }),
    part('Lantern', 'pole', DEPTH.pole, pole),
    part('Lantern', 'pole-light', DEPTH.pole + 1, poleLight, light),
    part('Lantern', `${slug(name)}-shine`, DEPTH.lamp, shine, tint),
    part('Lantern', slug(name), DEPTH.lamp + 1, frame),
    part('Lantern', 'pool', DEPTH.pool, pool, light),
  ],
})

export const lanterns: DrawnCategory = {
  name: 'Lantern',
  layer: DEPTH.lamp,
  traits: [globe, storm, paperStar, paper, jar, crescent, bell, brazier, firstFlame].map(lantern),
}
