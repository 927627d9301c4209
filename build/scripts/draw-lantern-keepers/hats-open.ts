// What is worn on the hair: it never covers it.

import { BONE, METAL } from './palette.ts'
import {
  curve,
  detailed,
  ellipse,
  fill,
  glow,
  grey,
  ink,
  line,
  merge,
  over,
  stack,
  star,
  turn,
  type Sheets,
} from './paint.ts'

const CROWN = curve(
  '300,316! 284,150! 344,214! 384,116! 440,196! 470,96! 512,196! 566,118! 596,214! 648,156! 622,312! 540,268 460,260 380,270',
)
const RIM = curve('300,318! 380,270 460,260 540,266 622,312! 626,272! 540,228 460,220 380,230 294,278!')
const gem = (x: number, y: number, r: number) =>
  fill(`M${x} ${y - r}L${x + r * 0.8} ${y}L${x} ${y + r}L${x - r * 0.8} ${y}Z`, '#a8403c') +
  fill(`M${x} ${y - r}L${x + r * 0.8} ${y}L${x} ${y}Z`, '#d8705c') +
  ink(`M${x} ${y - r}L${x + r * 0.8} ${y}L${x} ${y + r}L${x - r * 0.8} ${y}Z`, 4)
export const crown: Sheets = stack(
  detailed(
    CROWN,
    { fill: METAL.gold, depth: 60 },
    {
      base: fill(curve('500,180! 566,118! 596,214! 648,156! 622,312! 540,268!'), METAL.pale),
      light: glow(curve('560,140! 640,170! 622,300! 570,270!'), 0.3),
    },
  ),
  RIM,
  { fill: METAL.deep, depth: 30 },
  { form: gem(462, 240, 17) + gem(380, 251, 12) + gem(544, 247, 12), light: '' },
)

const horn = (points: string) => curve(points)
const ANTLER = horn(
  '372,262! 330,220 292,176 272,120 268,54! 290,90 300,120! 306,80 300,44 318,16! 332,70 326,130 340,176 396,232!',
)
const TINE = horn('300,190! 262,186 220,162 196,112! 232,138 268,146 292,150!')
const ANTLER_FAR = horn(
  '540,258! 584,214 622,170 640,112 640,48! 662,88 668,130! 676,86 668,50 682,22! 700,76 690,140 664,190 566,284!',
)
const TINE_FAR = horn('636,186! 698,178 734,150 752,104! 758,150 730,194 690,214 626,228!')
export const antlers: Sheets = [TINE, TINE_FAR, ANTLER, ANTLER_FAR].reduce<Sheets>(
  (under, d) => stack(under, d, { fill: BONE.base, depth: 18 }, { base: fill(d, BONE.base), form: '' }),
  merge(),
)

function leaf(x: number, y: number, size: number, angle: number, colour: string): { d: string; sheets: Sheets } {
  const a = (angle * Math.PI) / 180
  const at = (along: number, across: number) =>
    `${Math.round(x + Math.cos(a) * along - Math.sin(a) * across)},${Math.round(y + Math.sin(a) * along + Math.cos(a) * across)}`
  const d = curve(`${at(0, 0)}! ${at(size * 0.45, -size * 0.3)} ${at(size, 0)}! ${at(size * 0.45, size * 0.3)}`)
  return {
    d,
    sheets: detailed(
      d,
      { fill: colour, depth: 14, ink: 5, rim: x > 430 ? 0.8 : 0.3 },
      { form: ink(line(`${at(4, 0)} ${at(size * 0.72, 0)}`), 3) },
    ),
  }
}
const GREENS = ['#5d7a4e', '#77915c', '#46644c']
const layLeaves = (list: [number, number, number, number][]) =>
  list.reduce<Sheets>((under, [x, y, size, angle], i) => {
    const drawn = leaf(x, y, size, angle, GREENS[i % 3]!)
    return over(under, drawn.d, drawn.sheets)
  }, merge())
export const wreathBack = layLeaves([
  [320, 250, 90, -140],
  [600, 250, 90, -40],
  [300, 330, 80, 170],
  [616, 330, 80, 8],
])
const berries = [
  [452, 262],
  [474, 272],
  [372, 292],
  [556, 288],
] as const
export const wreath: Sheets = berries.reduce<Sheets>(
  (under, [x, y]) => {
    const d = ellipse(x, y, 14)
    return over(under, d, detailed(d, { fill: '#a8403c', depth: 10, ink: 5 }))
  },
  layLeaves([
    [300, 352, 84, -120],
    [316, 330, 90, -78],
    [340, 306, 96, -110],
    [364, 290, 92, -66],
    [398, 276, 96, -100],
    [428, 266, 90, -62],
    [620, 348, 84, -66],
    [604, 322, 90, -104],
    [576, 298, 96, -70],
    [550, 282, 92, -112],
    [512, 270, 96, -78],
    [484, 264, 88, -112],
    [330, 336, 70, 150],
    [606, 330, 66, 24],
    [404, 280, 64, 160],
    [520, 274, 64, 20],
  ]),
)

const CANDLES = [
  [336, 290, 96],
  [398, 262, 120],
  [466, 252, 140],
  [534, 260, 120],
  [594, 286, 96],
] as const
const BAND = curve('296,338! 376,282 466,266 552,278 624,328! 630,292! 552,238 466,226 376,242 290,300!')
export const candles: Sheets = stack(
  CANDLES.reduce<Sheets>((under, [x, low, h]) => {
    const d = curve(
      `${x - 19},${low}! ${x - 19},${low - h}! ${x},${low - h - 8} ${x + 19},${low - h}! ${x + 19},${low}!`,
    )
    const drip = curve(
      `${x - 19},${low - h}! ${x + 19},${low - h}! ${x + 18},${low - h + 34} ${x + 8},${low - h + 22} ${x},${low - h + 44} ${x - 8},${low - h + 20} ${x - 18},${low - h + 28}`,
    )
    return stack(
      under,
      d,
      { fill: BONE.base, depth: 18 },
      { base: fill(drip, BONE.pale), form: ink(`M${x} ${low - h - 4}v-14`, 5) },
    )
  }, merge()),
  BAND,
  { fill: METAL.deep, depth: 26 },
  {
    base: fill(
      curve('376,282 466,266 552,278 624,328! 626,312! 552,262 466,250 376,264 294,320! 296,338!'),
      METAL.gold,
    ),
  },
)
export const candleFlames = CANDLES.map(([x, low, h]) => {
  const y = low - h - 10
  return (
    fill(ellipse(x, y - 24, 40), grey(128), 0.2) +
    fill(curve(`${x},${y - 58}! ${x + 16},${y - 20} ${x + 9},${y} ${x - 9},${y} ${x - 15},${y - 22}`), grey(160)) +
    fill(curve(`${x},${y - 34}! ${x + 8},${y - 12} ${x},${y - 2} ${x - 8},${y - 12}`), grey(240))
  )
}).join('')

const BROW = curve('306,352! 380,306 470,290 556,302 612,344! 614,326! 556,280 470,268 380,284 302,332!')
const HORN = curve('420,186! 406,236 430,280 469,290 508,280 532,236 518,186! 508,228 494,248 469,252 444,248 430,228')
const DROP = 'M469 300L480 322L469 344L458 322Z'
export const circlet: Sheets = stack(
  over(detailed(BROW, { fill: METAL.silver, depth: 12, ink: 5 }), DROP, {
    base: fill(DROP, '#dbe2ee'),
    form: ink(DROP, 4),
  }),
  HORN,
  { fill: METAL.silver, depth: 26 },
  { base: fill(curve('469,252! 494,248 508,228 518,186! 532,236 508,280 469,290!'), '#dbe2ee') },
)

const DIADEM = curve(
  '300,346! 380,292 466,276 552,290 618,338! 610,296! 586,262 590,196! 560,246 536,250 530,160! 500,226 486,232 466,110! 446,232 432,226 402,160! 396,250 372,250 340,200! 346,262 318,290!',
)
export const diadem: Sheets = detailed(
  DIADEM,
  { fill: METAL.gold, depth: 40 },
  {
    base: fill(curve('466,110! 486,232 530,160! 536,250 590,196! 586,262 618,338! 552,290 466,276!'), METAL.pale),
    form: fill(star(466, 258, 26, 4, 0.36), '#fff6da') + ink(star(466, 258, 26, 4, 0.36), 4),
  },
)
export const diademHalo =
  fill(`${ellipse(456, 330, 268)}${ellipse(456, 330, 250)}`, grey(150)) +
  fill(`${ellipse(456, 330, 230)}${ellipse(456, 330, 224)}`, grey(150)) +
  Array.from({ length: 24 }, (_, i) =>
    turn(i * 15, 456, 330, fill(i % 2 ? 'M450 50L456 26L462 50Z' : star(456, 38, 18, 4, 0.3), grey(176))),
  ).join('')
