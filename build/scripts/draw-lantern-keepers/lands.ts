// The country behind the keeper: night-blue silhouettes in three steps, so that each takes on the sky behind it.

import { DEPTH } from './anatomy.ts'
import { curve, dice, ellipse, fill, outside, round, stroke } from './paint.ts'
import { single, type DrawnCategory } from './tree.ts'

const NIGHT = '#10142e'
/** How much of the sky each step keeps out: far, middle, near. */
const STEPS = [0.38, 0.6, 0.76]

interface Step {
  shapes: string[]
  /** Reeds and other lines of the same colour. */
  lines?: string
  /** Snow, water and windows on this step. */
  details?: string
}

/** Steps from far to near: what a nearer one covers is cut away, so that each is one flat tone. */
function country(...steps: Step[]): string {
  return steps
    .map(({ shapes, lines = '', details = '' }, i) => {
      const drawn = `<g opacity="${STEPS[i]}">${shapes.map((d) => fill(d, NIGHT)).join('')}${lines}</g>${details}`
      const nearer = steps.slice(i + 1).flatMap((step) => step.shapes)
      return nearer.reduce((kept, d) => outside(d, kept), drawn)
    })
    .join('')
}

const window = (x: number, y: number) => fill(`M${x} ${y}h13v19h-13Z`, '#ffd48a', 0.9)
const ridge = (points: string) => curve(`-30,1100! -30,900! ${points} 1054,900! 1054,1100!`)

const hills = country(
  { shapes: [ridge('0,690! 160,640 330,690 520,650 700,610 880,660 1024,620')] },
  { shapes: [ridge('0,790 200,730 420,790 640,740 860,770 1024,720')] },
  { shapes: [ridge('0,880 240,850 480,900 760,850 1024,880')] },
)

function pine(x: number, ground: number, height: number): string {
  const w = height * 0.2
  const tiers = 5
  const tier = (i: number) => [ground - height + (height * i) / tiers, (w * i) / tiers] as const
  let d = `M${round(x)} ${round(ground - height)}`
  for (let i = 1; i <= tiers; i++) {
    const [y, half] = tier(i)
    d += `L${round(x + half)} ${round(y)}L${round(x + half * 0.5)} ${round(y - height * 0.03)}`
  }
  for (let i = tiers; i >= 1; i--) {
    const [y, half] = tier(i)
    d += `L${round(x - half * 0.5)} ${round(y - height * 0.03)}L${round(x - half)} ${round(y)}`
    if (i > 1) d += `L${round(x - half * 0.46)} ${round(y - height * 0.2)}`
  }
  return `${d}Z`
}

function pines(): string {
  const chance = dice(71)
  const row = (step: number, ground: number, low: number, high: number) =>
    Array.from({ length: Math.ceil(1060 / step) }, (_, i) =>
      pine(i * step + chance(-16, 16), ground, chance(low, high)),
    )
  return country(
    { shapes: [ridge('0,720 260,700 520,730 780,690 1024,720'), ...row(62, 790, 150, 250)] },
    { shapes: [...row(112, 930, 280, 400), ridge('0,860 300,820 600,860 1024,820')] },
    { shapes: [ridge('0,900 300,870 600,900 1024,870')] },
  )
}

function mountains(): string {
  const path = (points: string) => points.replaceAll(' ', 'L').replaceAll(',', ' ')
  const peak = (points: string) => `M-20 1050L${path(points)}L1044 1050Z`
  const snow = [
    '130,500 176,542 150,560 132,542 108,562 92,546',
    '850,380 914,460 880,488 852,452 820,500 796,448',
    '400,440 452,498 424,520 400,496 372,524 352,496',
  ]
  return country(
    {
      shapes: [peak('-20,660 130,500 250,610 400,440 560,620 700,520 850,380 1044,600')],
      details: snow.map((points) => fill(`M${path(points)}Z`, '#e8eef8', 0.34)).join(''),
    },
    { shapes: [peak('-20,780 110,690 260,790 420,700 600,800 800,660 1044,800')] },
    { shapes: [ridge('0,890 240,850 520,900 800,850 1024,880')] },
  )
}

const HOUSES: [number, number, number, number][][] = [
  [
    [-20, 690, 120, 90],
    [120, 640, 90, 120],
    [230, 700, 140, 80],
    [640, 690, 120, 100],
    [780, 640, 110, 150],
    [910, 690, 140, 90],
  ],
  [
    [-60, 800, 180, 110],
    [110, 840, 160, 90],
    [640, 830, 170, 110],
    [840, 790, 210, 120],
  ],
]
const WINDOWS: [number, number][][] = [
  [
    [44, 706],
    [150, 690],
    [172, 690],
    [300, 740],
    [690, 720],
    [826, 560],
    [834, 690],
    [960, 690],
  ],
  [
    [0, 840],
    [40, 840],
    [176, 890],
    [700, 880],
    [906, 850],
    [950, 850],
    [906, 890],
  ],
]

function roofs(): string {
  const [far = [], middle = []] = HOUSES.map((row) =>
    row.map(([x, y, w, roof]) => `M${x} 1050V${y}L${x + w / 2} ${y - roof}L${x + w} ${y}V1050Z`),
  )
  const [dim = '', bright = ''] = WINDOWS.map((row) => row.map(([x, y]) => window(x, y)).join(''))
  const tower = 'M806 660V520L790 520L835 420L880 520L864 520V660Z'
  return country({ shapes: [...far, tower], details: dim }, { shapes: middle, details: bright })
}

function sea(): string {
  const chance = dice(83)
  const glint = () => {
    const [x, y, w] = [chance(0, 1000), chance(660, 990), chance(30, 120)]
    return stroke(`M${round(x)} ${round(y)}h${round(w)}`, '#dfe8f5', 4, 0.24)
  }
  const rock = 'M506 652L546 604L606 596L648 560L706 570L756 610L806 620L866 652Z'
  const tower = 'M674 574L678 450H672V440H680V418H704V440H712V450H706L710 574Z'
  const lamp = fill('M684 422h16v16h-16Z', '#ffe2a0') + fill('M684 430L260 350V506Z', '#ffe6b0', 0.16)
  return country(
    { shapes: ['M-20 640H1044V1050H-20Z'] },
    { shapes: [rock, tower], details: lamp },
    { shapes: ['M-20 800H1044V1050H-20Z'], details: Array.from({ length: 34 }, glint).join('') },
  )
}

function marsh(): string {
  const chance = dice(97)
  const pools = [730, 780, 840, 910].map((y) =>
    fill(ellipse(chance(100, 920), y, chance(150, 280), 14), '#dfe8f5', 0.14),
  )
  const reeds = Array.from({ length: 46 }, (_, i) => {
    const x = i < 26 ? chance(-10, 260) : chance(780, 1030)
    const [top, lean] = [chance(470, 700), chance(-40, 40)]
    const stem = `M${round(x)} 1040Q${round(x)} ${round(top + 160)} ${round(x + lean)} ${round(top)}`
    const head = `M${round(x + lean)} ${round(top)}l${round(lean * 0.12)} -46`
    return stroke(stem, NIGHT, 6) + (i % 3 ? '' : stroke(head, NIGHT, 17))
  })
  return country(
    { shapes: [ridge('0,690 300,670 640,700 1024,660')] },
    { shapes: ['M-20 730H1044V1050H-20Z'], details: pools.join('') },
    { shapes: [], lines: reeds.join('') },
  )
}

function ruins(): string {
  const arch = (x: number, y: number, w: number, depth: number) => {
    const r = w / 2 - depth
    return `M${x} 1050V${y}H${x + w}V1050H${x + w - depth}V${y + w * 0.5}A${r} ${r} 0 0 0 ${x + depth} ${y + w * 0.5}V1050Z`
  }
  const broken =
    'M700 1050V560L730 548L744 572L790 556L806 500L850 520L880 480L940 500L960 470L1044 480V1050H980V690A70 70 0 0 0 840 690V1050Z'
  return country(
    { shapes: [ridge('0,760 300,720 600,760 1024,720')] },
    { shapes: [arch(-60, 520, 230, 40), arch(170, 600, 170, 34), broken] },
    { shapes: [ridge('0,890 300,850 640,890 1024,860')] },
  )
}

export const lands: DrawnCategory = {
  name: 'Land',
  layer: DEPTH.land,
  metadataName: 'Watches over',
  traits: [
    single('Land', 'Hills', hills, 20),
    single('Land', 'Pine Wood', pines(), 20),
    single('Land', 'Mountains', mountains(), 16),
    single('Land', 'Rooftops', roofs(), 14),
    single('Land', 'Harbour', sea(), 12),
    single('Land', 'Marsh', marsh(), 10),
    single('Land', 'Ruins', ruins(), 8),
  ],
}
