// Head, neck and hands in seven complexions.

import { CHIN_SHADOW, DEPTH, EAR, EAR_FAR, EAR_TALL, FINGERS, HEAD, NECK, THUMB, WRIST } from './anatomy.ts'
import {
  curve,
  dark,
  detailed,
  ellipse,
  fill,
  glow,
  ink,
  line,
  merge,
  stack,
  stroke,
  volume,
  type Sheets,
} from './paint.ts'
import { lit, painted, part, slug, type DrawnCategory, type DrawnTrait } from './tree.ts'

interface Complexion {
  name: string
  rarity?: number
  base: string
  shade: string
  pale: string
  blush: string
  tall?: boolean
  freckles?: boolean
}

const COMPLEXIONS: Complexion[] = [
  { name: 'Fawn', rarity: 20, base: '#c08d72', shade: '#8d625f', pale: '#d9aa88', blush: '#b9685c' },
  { name: 'Umber', rarity: 20, base: '#7d5344', shade: '#553a40', pale: '#9a6b54', blush: '#8d4a42' },
  { name: 'Walnut', rarity: 18, base: '#5f4340', shade: '#3f2e3b', pale: '#7a584c', blush: '#74403f' },
  { name: 'Honey', rarity: 20, base: '#b8835c', shade: '#855a51', pale: '#d2a274', blush: '#b0604a' },
  {
    name: 'Snowdrop',
    rarity: 14,
    base: '#cdb0aa',
    shade: '#97808d',
    pale: '#e2cbbf',
    blush: '#c07f82',
    freckles: true,
  },
  { name: 'Moonstone', rarity: 6, base: '#7f93b3', shade: '#56658d', pale: '#a3b6cb', blush: '#6f78a8', tall: true },
  { name: 'Mossling', rarity: 6, base: '#7d9472', shade: '#526659', pale: '#a0b48a', blush: '#8a8f58', tall: true },
]

const SHADE_SIDE = curve('430,180! 360,220 300,300 290,400 330,520 430,600! 392,540 352,470 344,390 360,300')
const LIT_SIDE = curve(
  '560,210! 552,290 556,350 540,392 516,412 512,440 524,466 516,484 498,490 500,512 516,530 506,552 502,600! 640,600! 640,210!',
)
const NOSE = line('502,440 514,462 518,476 508,486 490,484')
const NOSE_SHADOW = curve('500,448! 508,470 502,486! 482,490 474,480 488,470')

function head({ base, shade, pale, blush, freckles }: Complexion): Sheets {
  const drawn = detailed(
    NECK,
    { fill: base, depth: 50, rim: 0.7 },
    { form: fill(CHIN_SHADOW, shade) + dark(CHIN_SHADOW, 0.3) },
  )
  const spots = [404, 424, 446, 540, 560, 578]
  return stack(
    drawn,
    HEAD,
    { fill: base, depth: 34, plane: 0, shade: 0.16, rim: 1 },
    {
      base:
        fill(LIT_SIDE, pale) +
        fill(SHADE_SIDE, shade) +
        fill(ellipse(404, 500, 40, 24), blush, 0.42) +
        fill(ellipse(566, 498, 30, 22), blush, 0.5) +
        fill(NOSE_SHADOW, shade) +
        (freckles ? spots.map((x, i) => fill(ellipse(x, 476 + (i % 2) * 14, 4.5), blush, 0.75)).join('') : ''),
      form: ink(NOSE, 5) + stroke(line('470,566 486,572 500,566'), shade, 5),
      light: glow(LIT_SIDE, 0.34),
    },
  )
}

/** Ears lie behind the head, and a hood covers them. */
function ears({ base, tall }: Complexion): Sheets {
  const near = detailed(tall ? EAR_TALL : EAR, { fill: base, depth: 20, rim: 0.4, plane: 0 }, { form: earFold(tall) })
  return tall ? merge(near, volume(EAR_FAR, { fill: base, depth: 26 })) : near
}

const earFold = (tall?: boolean) =>
  tall
    ? dark(curve('312,420! 280,400 246,356! 258,406 286,444 312,460!'), 0.34)
    : dark(curve('312,420 296,414 294,440 304,464 314,470'), 0.34)

function fist({ base, pale, shade }: Complexion): Sheets {
  const far = curve('772,620! 860,620! 860,820! 780,820! 792,720')
  const near = curve('670,620! 716,620! 712,720 728,820! 670,820!')
  let drawn = merge()
  for (const finger of FINGERS) {
    const details = { base: fill(far, pale) + fill(near, shade), light: glow(far, 0.26) }
    drawn = stack(drawn, finger, { fill: base, depth: 14, plane: 0, rim: 0.8, from: { x: 0.8, y: -0.6 } }, details)
  }
  return stack(drawn, THUMB, { fill: base, depth: 18, plane: 0.24, rim: 0.9, from: { x: 0.7, y: -0.7 } })
}

function skin(complexion: Complexion): DrawnTrait {
  const file = slug(complexion.name)
  const [face, hand] = [head(complexion), fist(complexion)]
  const wrist = detailed(WRIST, { fill: complexion.base, depth: 40 }, { form: dark(WRIST, 0.35) })
  return {
    name: complexion.name,
    value: complexion.name,
    rarity: complexion.rarity ?? 1,
    ...(complexion.tall ? { tags: ['tall-eared'] } : {}),
    parts: [
      ...painted('Skin', `${file}-ears`, DEPTH.skin - 2, ears(complexion), [{ category: 'Hat', tag: 'hair-shows' }]),
      part('Skin', file, DEPTH.skin, face.base + face.form),
      lit('Skin', file, DEPTH.skin + 1, face.light),
      part('Skin', `${file}-wrist`, DEPTH.wrist, wrist.base + wrist.form),
      part('Skin', `${file}-hand`, DEPTH.fist, hand.base + hand.form),
      lit('Skin', `${file}-hand`, DEPTH.fist + 1, hand.light),
    ],
  }
}

export const skins: DrawnCategory = { name: 'Skin', layer: DEPTH.skin, traits: COMPLEXIONS.map(skin) }
