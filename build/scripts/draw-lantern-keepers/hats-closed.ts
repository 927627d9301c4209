// Hats that end on the hat line: cloth, felt, wool, straw, and one that grew.

import {
  grey,
  curve,
  line,
  ellipse,
  sliver,
  fill,
  stroke,
  ink,
  dark,
  glow,
  volume,
  detailed,
  merge,
  over,
  stack,
  type Sheets,
} from './paint.ts'

/** Brim seen from a little below: the near edge arches over the brow. */
const BRIM = curve('212,404! 262,344 348,300 452,284 560,296 650,334 706,392! 650,366 560,338 456,326 350,340 268,370')

const UNDER = curve('212,404! 280,362 380,350 456,346 560,352 650,370 706,392! 640,424 560,436 456,440 340,438 262,426')
const CONE = curve(
  '320,326! 342,262 372,178 414,120 470,76 540,50 612,74 640,128! 600,112 566,124 552,160 560,220 590,322! 520,300 400,300',
)

const BAND = curve('322,322! 400,300 520,298 590,318! 584,284! 520,266 400,268 332,290!')
const coneHat = over(
  stack(
    volume(CONE, { depth: 70 }),
    BRIM,
    { depth: 30 },
    {
      form: ink(line('262,366 350,324 452,308 560,320 654,352'), 4),
      light: glow(curve('560,300! 650,336 706,392! 640,362 560,336'), 0.4),
    },
  ),
  BAND,
  detailed(BAND, { fill: grey(70), depth: 26 }, { form: '' }),
)

export const cone = merge(coneHat, {
  form:
    ink(line('420,130 470,150 520,140'), 5) +
    ink(line('380,210 410,226 430,220'), 4) +
    dark(sliver(470, 90, 400, 290, 44, -20), 0.3),
  light: glow(curve('520,60! 600,66 634,118! 586,100 548,130 540,180 556,270! 520,200 510,110'), 0.3),
})

export const brimUnder = merge(volume(UNDER, { fill: grey(62), depth: 24, rim: 0.5, plane: 0.3 }))
const FELT = curve('316,336! 326,236 360,180 420,164 460,184 510,162 566,182 592,240 600,330! 520,302 400,304')
const FELT_BRIM = curve(
  '170,398! 230,330 330,296 452,284 580,294 680,330 736,388! 660,370 560,344 456,330 350,342 256,372',
)

const FELT_UNDER = curve(
  '170,398! 260,366 380,350 456,348 560,354 660,374 736,388! 660,430 560,446 456,450 330,446 236,430',
)

const FELT_BAND = curve('318,332! 400,302 520,298 598,324! 596,280! 520,254 400,258 320,290!')
const QUILL = curve('560,300! 600,220 668,150 742,110! 736,170 700,240 640,290 578,316!')
export const traveller = merge(
  stack(
    over(
      stack(
        volume(FELT, { fill: '#6b5348', depth: 66 }),
        FELT_BRIM,
        { fill: '#75594b', depth: 30 },
        {
          form: ink(line('236,362 350,322 452,308 580,318 680,350'), 4),
          light: glow(curve('590,300! 690,336 736,388! 660,366 580,336'), 0.42),
        },
      ),
      FELT_BAND,
      detailed(FELT_BAND, { fill: '#8e3f3c', depth: 24 }),
    ),
    QUILL,
    { fill: '#d8ccb0', depth: 24 },
    {
      form: ink(line('566,308 630,226 726,126'), 4) + ink(line('640,220 660,236'), 3) + ink(line('668,188 690,206'), 3),
    },
  ),
  {
    form: ink(line('460,188 452,220 462,244'), 5),
    light: glow(curve('540,176! 592,240 600,290! 580,280 560,230'), 0.3),
  },
)

export const travellerUnder = volume(FELT_UNDER, { fill: '#3d3038', depth: 24, rim: 0.5 })
const CAP = curve(
  '214,366! 196,280 232,170 330,96 452,72 580,94 680,170 718,280 704,366! 640,392 540,350 456,338 360,352 280,396',
)

const GILLS = curve('214,366! 300,404 400,420 456,424 540,420 640,402 704,366! 640,340 456,320 280,342')
const spots = [
  [360, 180, 46, 38],
  [520, 150, 38, 28],
  [600, 250, 44, 40],
  [450, 250, 34, 26],
  [280, 280, 36, 40],
  [664, 330, 20, 22],
] as const

export const mushroom = detailed(
  CAP,
  { fill: '#a8423c', depth: 110, plane: 0.2 },
  {
    base:
      fill(curve('420,80! 580,94 680,170 712,270! 640,190 540,130'), '#c4573f') +
      spots.map(([x, y, rx, ry]) => fill(ellipse(x, y, rx, ry), '#e9dcc4')).join(''),
    form: spots
      .map(
        ([x, y, rx, ry]) =>
          dark(
            curve(
              `${x - rx},${y} ${x - rx * 0.6},${y + ry * 0.8} ${x + rx * 0.3},${y + ry} ${x - rx * 0.2},${y + ry * 0.5}`,
            ),
            0.3,
          ) + ink(ellipse(x, y, rx, ry), 4),
      )
      .join(''),
    light: glow(curve('600,110! 690,190 716,290 700,362! 640,384 660,280'), 0.3),
  },
)

export const gills = detailed(
  GILLS,
  { fill: '#cdbfa4', depth: 20, rim: 0.6 },
  {
    form:
      dark(GILLS, 0.4) +
      [250, 290, 330, 370, 540, 580, 620, 660]
        .map((x) => ink(line(`${456 + (x - 456) * 0.6},340 ${x},414`), 4))
        .join(''),
  },
)

const KNIT = curve('284,344! 280,250 326,160 452,120 574,156 626,250 632,340! 520,296 400,298')
const CUFFS = curve(
  '262,378! 350,332 452,314 568,328 654,366! 660,322 648,284! 566,254 452,244 342,258 266,298! 256,340',
)

const POM = ellipse(448, 96, 54)
const woolTicks = [20, 70, 120, 165, 215, 260, 305, 345]
  .map((degrees, i) => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
    const [near, far] = i % 2 ? [14, 26] : [28, 42]
    return ink(line(`${448 + c * near},${96 + s * near} ${448 + c * far},${96 + s * far}`), 4)
  })
  .join('')

const ribs = [318, 366, 416, 470, 524, 574].map((x) =>
  line(
    `${x},${300 - Math.abs(x - 456) * 0.1} ${452 + (x - 452) * 0.6},${190 + Math.abs(x - 452) * 0.2} ${452 + (x - 452) * 0.2},126`,
  ),
)

export const knit = stack(
  over(
    detailed(
      KNIT,
      { depth: 66, fill: grey(140) },
      {
        form: ribs.map((d) => ink(d, 4)).join(''),
        light: glow(curve('560,150! 622,250 620,330! 590,300 570,220'), 0.3),
      },
    ),
    POM,
    detailed(
      POM,
      { depth: 36, fill: grey(196) },
      {
        form: woolTicks,
      },
    ),
  ),
  CUFFS,
  { depth: 30, fill: grey(176) },
  {
    form: [300, 340, 384, 430, 476, 522, 566, 606]
      .map((x) => ink(line(`${x},${268 + Math.abs(x - 452) * 0.12} ${x - 2},${346 + Math.abs(x - 452) * 0.14}`), 4))
      .join(''),
    light: glow(curve('560,258! 640,290 640,362! 570,330'), 0.34),
  },
)

const STRAW = curve(
  '160,420! 244,300 346,194 452,112! 560,194 666,298 742,406! 670,392 566,366 456,356 340,368 246,398',
)

const STRAW_UNDER = curve('160,420! 300,390 456,372 610,382 742,406! 670,448 576,464 456,470 324,464 232,450')
const weave = [0.3, 0.52, 0.74, 0.92].map((t) =>
  line(
    `${452 - 292 * t},${112 + 312 * t} ${452 - 120 * t},${112 + 248 * t} ${452 + 120 * t},${112 + 246 * t} ${452 + 290 * t},${112 + 298 * t}`,
  ),
)

export const straw = detailed(
  STRAW,
  { fill: '#b8935a', depth: 90, plane: 0.2 },
  {
    base: fill(curve('452,112! 566,190 666,298 742,406! 630,376 540,366! 520,260'), '#cfab6c'),
    form:
      weave.map((d) => stroke(d, '#5a4335', 4)).join('') +
      [-230, -160, -84, 0, 84, 160, 236]
        .map((dx) => stroke(`M452 112L${452 + dx} ${372 + Math.abs(dx) * 0.1}`, '#5a4335', 3, 0.7))
        .join(''),
    light: glow(curve('500,150! 666,298 742,406! 660,386 600,300'), 0.26),
  },
)

export const strawUnder = volume(STRAW_UNDER, { fill: '#5b463a', depth: 24, rim: 0.5 })
const CORDS = [
  curve('334,436! 348,530 398,598 468,634! 472,622 410,582 362,520 346,434!'),
  curve('598,430! 592,520 560,584 486,634! 480,622 546,572 576,516 586,430!'),
]
const TAILS = curve('470,628! 456,650 460,684! 470,672 478,646! 488,670 500,680! 502,650 486,628!')
const KNOT = ellipse(478, 630, 13)
export const cord = [...CORDS, TAILS, KNOT].reduce<Sheets>(
  (under, d) => stack(under, d, { fill: '#9c4440', depth: 8, ink: 5 }),
  merge(),
)
