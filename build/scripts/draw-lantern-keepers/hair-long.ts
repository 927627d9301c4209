// Long, braided, curled and windswept hair.

import {
  type Sheets,
  grey,
  curve,
  line,
  ellipse,
  sliver,
  fill,
  ink,
  glow,
  volume,
  detailed,
  merge,
  over,
  stack,
} from './paint.ts'
import { strands, gleam, cloud } from './hair-parts.ts'

const LONG_TOP = curve(
  '300,600! 262,480 258,350 306,240 390,180 462,166 550,184 618,250 640,350 634,470 600,600! 590,480 584,390 540,310 470,252! 420,316 366,380 344,460 330,560',
)

const lock = (points: string, shines: string) => ({
  d: curve(points),
  how: { depth: 30 },
  details: { form: '', base: gleam(curve(shines)) },
})

const left = lock(
  '272,420! 330,470 344,560 338,660 352,760 330,860 290,920! 250,860 236,760 250,660 240,540',
  '276,480! 300,560 288,680 304,800! 284,700 270,580',
)

const right = lock(
  '632,420! 590,480 584,560 600,640 592,730 612,800 600,856! 646,800 660,720 648,640 664,540',
  '634,500! 620,580 634,680 626,760! 642,690 646,580',
)

const longFront = merge(
  detailed(left.d, left.how, { ...left.details, form: strands('300,520 306,640 290,760 296,880') }),
  detailed(right.d, right.how, { ...right.details, form: strands('618,540 616,640 628,760') }),
)

export const long = over(
  longFront,
  LONG_TOP,
  detailed(
    LONG_TOP,
    { depth: 44 },
    {
      base: gleam(
        curve('350,262! 430,212 470,204 470,232! 420,246 340,318!'),
        curve('470,204! 540,216 600,290! 560,262 470,232!'),
      ),
      form: strands(
        '470,176 470,250',
        '440,196 380,280 330,400 308,560',
        '500,196 570,280 606,400 608,540',
        '380,210 310,300 284,420',
      ),
      light: glow(curve('560,190! 620,256 640,360 630,500! 612,420 600,320!'), 0.32),
    },
  ),
)

export const longBack = volume(curve('300,340! 604,340! 660,520 668,700 640,860! 280,860! 232,700 246,520'), {
  depth: 50,
  fill: grey(84),
  shade: 0.4,
})

/** Lobes that hang one under the other, each over the last. */
function braid(x0: number, y0: number, x1: number, y1: number, lobes: number): Sheets {
  let drawn = merge()
  for (let i = lobes - 1; i >= 0; i--) {
    const [x, y, w] = [x0 + ((x1 - x0) * i) / lobes, y0 + ((y1 - y0) * i) / lobes, 40 - i * 1.6]
    const d = curve(
      `${x},${y + 8}! ${x + w * 0.7},${y - 20} ${x + w},${y + 14} ${x + w * 0.5},${y + 50} ${x},${y + 66}! ${x - w * 0.5},${y + 50} ${x - w},${y + 14} ${x - w * 0.7},${y - 20}`,
    )
    drawn = stack(drawn, d, { depth: 18, ink: 5 }, { form: ink(line(`${x},${y + 10} ${x - 2},${y + 60}`), 3.5) })
  }
  const tuft = curve(`${x1},${y1 - 6}! ${x1 + 24},${y1 + 30} ${x1 + 6},${y1 + 86}! ${x1 - 22},${y1 + 40}`)
  const tie = curve(`${x1 - 20},${y1 - 4}! ${x1 + 20},${y1 - 4}! ${x1 + 18},${y1 + 20}! ${x1 - 18},${y1 + 20}!`)
  drawn = stack(drawn, tuft, { depth: 14, ink: 5 })
  return over(drawn, tie, { base: fill(tie, grey(226)), form: ink(tie, 5) })
}

const BRAID_TOP = curve(
  '316,560! 276,470 268,350 310,242 390,186 462,172 548,190 612,252 634,350 630,460 600,556! 586,470 590,400 552,330 470,286! 410,330 352,380 336,450 332,520',
)

export const braids = over(
  merge(braid(312, 540, 290, 860, 7), braid(606, 530, 618, 800, 6)),
  BRAID_TOP,
  detailed(
    BRAID_TOP,
    { depth: 44 },
    {
      base: gleam(curve('346,270! 430,216 470,208 470,240! 410,262 336,322!')),
      form: strands(
        '468,180 470,284',
        '440,200 370,290 318,420',
        '420,190 330,270 296,380',
        '500,200 570,290 606,420',
        '530,196 600,280 618,360',
      ),
      light: glow(curve('560,196! 614,256 634,360 622,490! 608,400 596,310!'), 0.32),
    },
  ),
)

const CURLS = cloud(
  456,
  384,
  206,
  214,
  158,
  384,
  11,
  'A40 40 0 0 1 590 404A36 36 0 0 1 556 346A44 44 0 0 1 484 330A44 44 0 0 1 412 336A42 42 0 0 1 352 378A40 40 0 0 1 330 452',
)

const curl = (x: number, y: number, r: number) =>
  ink(`M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}A${r * 0.6} ${r * 0.6} 0 0 1 ${x} ${y + r * 0.4}`, 4)

export const curls = detailed(
  CURLS,
  { depth: 60 },
  {
    base: [
      [420, 226, 46],
      [520, 236, 42],
      [340, 290, 38],
      [588, 310, 34],
    ]
      .map(([x = 0, y = 0, r = 0]) => fill(ellipse(x, y, r, r * 0.7), grey(150)))
      .join(''),
    form:
      curl(400, 250, 26) +
      curl(490, 226, 28) +
      curl(566, 282, 24) +
      curl(320, 320, 24) +
      curl(610, 370, 18) +
      curl(300, 410, 18) +
      curl(450, 296, 22) +
      curl(370, 300, 18),
    light: [
      [600, 280, 44],
      [628, 360, 38],
      [560, 220, 40],
    ]
      .map(([x = 0, y = 0, r = 0]) => glow(ellipse(x, y, r, r * 0.8), 0.26))
      .join(''),
  },
)

export const curlsBack = volume(cloud(456, 470, 204, 130, -12, 192, 8, 'L300 400L600 400'), {
  depth: 40,
  fill: grey(84),
  shade: 0.4,
})

/** Below a hat: a row of curls on the brow, and a bunch at each side. */
const bunch = (cx: number, cy: number, rx: number, ry: number): Sheets =>
  detailed(
    cloud(cx, cy, rx, ry, 0, 360, 7, ''),
    { depth: 40 },
    { form: curl(cx - 8, cy - 26, 18) + curl(cx + 10, cy + 18, 16) },
  )
const BROW_CURLS = cloud(466, 304, 132, 48, 4, 176, 5, '')
const bunches = [
  [276, 424, 50, 66],
  [630, 424, 44, 62],
] as const
export const curlsBelowHat = bunches.reduce<Sheets>(
  (under, [x, y, rx, ry]) => over(under, cloud(x, y, rx, ry, 0, 360, 7, ''), bunch(x, y, rx, ry)),
  volume(BROW_CURLS, { depth: 26 }),
)

const MANE = curve(
  '612,424! 646,330 616,230 536,168 440,146 340,132 262,96! 290,150 226,150 166,128! 200,196 150,214 104,214! 166,262 142,300 110,330! 178,346 164,400 140,440! 208,430 206,490 190,540! 250,506 262,550 262,590! 296,540 312,490 322,444! 356,420 362,380 376,352! 420,366 452,350 470,322! 510,346 556,336 576,316! 600,350 604,380',
)

export const mane = detailed(
  MANE,
  { depth: 60 },
  {
    base: gleam(sliver(560, 220, 300, 180, 26, 0), curve('540,210! 420,180 300,190 220,200! 310,220 430,214 540,240!')),
    form: strands(
      '520,190 400,190 280,170',
      '480,230 360,240 210,230',
      '430,270 320,300 190,310',
      '390,320 310,370 200,410',
      '340,400 290,460 250,500',
      '560,230 590,290 600,360',
    ),
    light: glow(curve('540,176! 616,236 642,330 616,410! 604,330 580,270!'), 0.34),
  },
)

export const maneBack = volume(curve('300,400! 600,400! 600,520! 380,610 280,640! 300,560 220,580! 250,500'), {
  depth: 30,
  fill: grey(84),
  shade: 0.4,
})
