// Eyes, brows and mouths. What shines in the eyes takes the lantern's colour.

import { DEPTH, EYES, MOUTH } from './anatomy.ts'
import { curve, ellipse, fill, grey, ink, INK, inside, line, outside, stroke } from './paint.ts'
import { part, slug, type DrawnCategory, type DrawnTrait } from './tree.ts'

const WHITE = '#ece5d8'
const [NEAR, FAR] = EYES as [{ x: number; y: number }, { x: number; y: number }]
type Drawn = { face: string; shine?: string }

const brows = (lift: number, inner: number, outer: number) =>
  stroke(
    line(
      `${NEAR.x - 36},${NEAR.y - 52 + outer - lift} ${NEAR.x - 4},${NEAR.y - 66 - lift} ${NEAR.x + 32},${NEAR.y - 54 + inner - lift}`,
    ),
    INK,
    9,
  ) +
  stroke(
    line(
      `${FAR.x - 28},${FAR.y - 54 + inner - lift} ${FAR.x + 4},${FAR.y - 66 - lift} ${FAR.x + 30},${FAR.y - 52 + outer - lift}`,
    ),
    INK,
    9,
  )

const mouth = (points: string) => ink(line(points), 6)
const at = (dx: number, dy: number) => `${MOUTH.x + dx},${MOUTH.y + dy}`
const smile = mouth(`${at(-26, -4)} ${at(-2, 8)} ${at(24, -6)}`)
const level = mouth(`${at(-20, 2)} ${at(0, 0)} ${at(20, 2)}`)
const lip = stroke(line(`${at(-8, 22)} ${at(2, 24)} ${at(11, 21)}`), INK, 4, 0.4)

/** An open eye: white, iris, lid. `open` is its height, `look` moves the iris. */
function eye({ x, y }: { x: number; y: number }, open = 24, look = 4, iris = 17): Drawn {
  const w = 33
  const shape = curve(
    `${x - w},${y + 4}! ${x - 12},${y - open} ${x + 14},${y - open} ${x + w},${y + 2}! ${x + 14},${y + open * 0.72} ${x - 14},${y + open * 0.76}`,
  )
  const pupil = ellipse(x + look, y - 1, iris, iris + 3)
  const lid = line(`${x - w - 3},${y + 8} ${x - 12},${y - open} ${x + 14},${y - open} ${x + w + 4},${y - 2}`)
  const face =
    fill(shape, WHITE) +
    inside(shape, fill(pupil, INK) + fill(`M${x - 40} ${y - 40}h80v${46 - open * 0.4}h-80Z`, '#161829', 0.28)) +
    stroke(lid, INK, 8)
  const crescent = outside(
    ellipse(x + look - 3, y - 4, iris),
    fill(ellipse(x + look, y - 1, iris - 2, iris + 1), grey(140)),
  )
  const shine = inside(shape, crescent + fill(ellipse(x + look + 5, y - 8, 5.5), grey(225)))
  return { face, shine }
}

const both = (open?: number, look?: number, iris?: number): Drawn => {
  const [a, b] = EYES.map((place) => eye(place, open, look, iris)) as [Drawn, Drawn]
  return { face: a.face + b.face, shine: (a.shine ?? '') + (b.shine ?? '') }
}

const closed = ({ x, y }: { x: number; y: number }, dip = 16) =>
  stroke(line(`${x - 34},${y} ${x},${y + dip} ${x + 34},${y - 2}`), INK, 8) +
  stroke(`M${x - 30} ${y + 5}l-10 8M${x + 31} ${y + 3}l9 7`, INK, 5)

const happy = ({ x, y }: { x: number; y: number }) =>
  stroke(line(`${x - 32},${y + 10} ${x},${y - 14} ${x + 32},${y + 8}`), INK, 8)

const watchful = both()
const wide = both(36, 3, 15)
const drowsy = both(11, 4, 16)
const stern = both(17, 6, 15)
const wink = eye(NEAR)
const tear = curve(
  `${NEAR.x - 14},${NEAR.y + 28}! ${NEAR.x - 2},${NEAR.y + 56} ${NEAR.x - 14},${NEAR.y + 70} ${NEAR.x - 26},${NEAR.y + 56}`,
)
const weeping = both(18, 0, 15)

function lamps(): Drawn {
  const shape = ({ x, y }: { x: number; y: number }) =>
    curve(
      `${x - 34},${y + 4}! ${x - 12},${y - 22} ${x + 14},${y - 22} ${x + 34},${y + 2}! ${x + 14},${y + 16} ${x - 14},${y + 17}`,
    )
  const lids = EYES.map((place) => stroke(shape(place), INK, 8)).join('')
  const shine = EYES.map(
    (place) =>
      fill(ellipse(place.x, place.y, 58, 44), grey(128), 0.16) +
      fill(shape(place), grey(150)) +
      fill(ellipse(place.x + 3, place.y - 2, 17, 12), grey(225)),
  ).join('')
  return { face: lids + brows(0, 2, 4) + level + lip, shine }
}

const open = `${at(-30, -10)}! ${at(0, 0)} ${at(30, -12)}! ${at(20, 22)} ${at(0, 30)} ${at(-18, 22)}`
const grin =
  fill(curve(open), INK) +
  inside(
    curve(open),
    fill(ellipse(MOUTH.x, MOUTH.y + 28, 20, 12), '#a8504e') +
      fill(`M${MOUTH.x - 34} ${MOUTH.y - 14}h70v14h-70Z`, WHITE),
  ) +
  ink(curve(open), 6)

function expression(name: string, rarity: number | undefined, { face, shine }: Drawn, tags: string[] = []): DrawnTrait {
  const file = slug(name)
  return {
    name,
    value: name,
    ...(rarity === undefined ? {} : { rarity }),
    ...(tags.length ? { tags } : {}),
    parts: [
      part('Expression', file, DEPTH.expression, face),
      ...(shine ? [part('Expression', `${file}-shine`, DEPTH.expression + 1, shine, { recolorBy: 'Glow' })] : []),
    ],
  }
}

export const expressions: DrawnCategory = {
  name: 'Expression',
  layer: DEPTH.expression,
  traits: [
    expression('Calm', 22, { face: EYES.map((place) => closed(place)).join('') + brows(-4, 0, 6) + smile + lip }),
    expression('Watchful', 26, { ...watchful, face: watchful.face + brows(0, 0, 4) + smile + lip }),
    expression('Astonished', 10, {
      ...wide,
      face: wide.face + brows(18, 2, 8) + fill(ellipse(MOUTH.x, MOUTH.y + 4, 13, 17), INK),
    }),
    expression('Drowsy', 14, { ...drowsy, face: drowsy.face + brows(-6, -4, 8) + level + lip }),
    expression('Stern', 14, {
      ...stern,
      face: stern.face + brows(-12, 14, -4) + mouth(`${at(-24, 6)} ${at(0, -2)} ${at(24, 6)}`) + lip,
    }),
    expression('Winking', 8, { ...wink, face: wink.face + happy(FAR) + brows(2, 0, 4) + smile + lip }, ['needs-eyes']),
    expression('Merry', undefined, { face: EYES.map(happy).join('') + brows(8, 2, 6) + grin }),
    expression(
      'Weeping',
      4,
      {
        ...weeping,
        face:
          weeping.face +
          brows(4, -16, 10) +
          fill(tear, '#d9eaf5', 0.95) +
          ink(tear, 4) +
          mouth(`${at(-20, 8)} ${at(0, 0)} ${at(20, 8)}`),
      },
      ['needs-eyes'],
    ),
    expression('Lamp-Eyed', 2, lamps(), ['needs-eyes']),
  ],
}
