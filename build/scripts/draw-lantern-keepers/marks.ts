// Marks that shine on the skin in the lantern's colour.

import { DEPTH } from './anatomy.ts'
import { ellipse, fill, grey, line, outside, star, stroke } from './paint.ts'
import { part, slug, type DrawnCategory, type DrawnTrait } from './tree.ts'

const BRIGHT = grey(150)
const dot = (x: number, y: number, r: number) => fill(ellipse(x, y, r), BRIGHT)
const drawn = (points: string, width = 7) => stroke(line(points), BRIGHT, width)

const star4 = fill(star(494, 348, 26, 4, 0.28), BRIGHT) + dot(452, 360, 5) + dot(536, 356, 5)
const bars =
  drawn('372,474 396,486 424,490', 9) +
  drawn('378,498 400,508 424,511', 9) +
  drawn('552,490 574,486 590,474', 9) +
  drawn('552,511 570,508 582,500', 9)
const moon = outside(ellipse(504, 336, 22), fill(ellipse(494, 344, 28), BRIGHT)) + dot(494, 388, 5)
const chin = drawn('488,554 490,586', 8) + dot(466, 562, 5) + dot(512, 560, 5) + dot(450, 548, 4) + dot(526, 545, 4)
const freckles = [
  [376, 470, 5],
  [396, 484, 6],
  [418, 476, 5],
  [440, 488, 6],
  [540, 484, 6],
  [558, 474, 5],
  [574, 486, 5],
  [404, 506, 4],
  [560, 504, 4],
]
  .map(([x = 0, y = 0, r = 0]) => dot(x, y, r))
  .join('')
const vine =
  drawn('330,330 352,382 348,440 366,490 398,528', 6) +
  ['352,382 374,372 384,356', '350,426 372,424 388,412', '364,486 386,480 400,466']
    .map((points) => drawn(points, 6))
    .join('') +
  dot(386, 354, 6) +
  dot(390, 410, 6) +
  dot(402, 464, 6)

const mark = (name: string, rarity: number | undefined, svg: string): DrawnTrait => ({
  name,
  value: name,
  ...(rarity === undefined ? {} : { rarity }),
  parts: [part('Mark', slug(name), DEPTH.mark, svg, { recolorBy: 'Glow', clipTo: 'Skin', opacity: 0.9 })],
})

export const marks: DrawnCategory = {
  name: 'Mark',
  required: false,
  noneWeight: 46,
  traits: [
    mark('Brow Star', 10, star4),
    mark('Cheek Bars', 12, bars),
    mark('Brow Moon', 8, moon),
    mark('Chin Line', 9, chin),
    mark('Spark Freckles', undefined, freckles),
    mark('Night Vine', 3, vine),
  ],
}
