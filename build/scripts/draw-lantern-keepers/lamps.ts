// Five common lamps: what shines in greys for the Glow, and the metal, paper and wood round it.

import { INK, grey, curve, line, ellipse, star, fill, stroke, ink, inside } from './paint.ts'
import { METAL, WOOD } from './palette.ts'
import { X, Y, type Lamp, iron, solid, hang, flame, glass } from './lamp-parts.ts'

const GLOBE = ellipse(X, Y + 8, 82)
export const globe: Lamp = {
  name: 'Globe',
  rarity: 22,
  shine: glass(GLOBE, X, Y + 8, 88),
  frame:
    ink(GLOBE) +
    [
      `M${X} ${Y - 74}V${Y + 90}`,
      `M${X} ${Y - 74}C${X - 66} ${Y - 30} ${X - 66} ${Y + 46} ${X} ${Y + 90}`,
      `M${X} ${Y - 74}C${X + 66} ${Y - 30} ${X + 66} ${Y + 46} ${X} ${Y + 90}`,
      `M${X - 81} ${Y + 8}Q${X} ${Y + 40} ${X + 81} ${Y + 8}`,
    ]
      .map((d) => stroke(d, INK, 5, 0.75))
      .join('') +
    solid(
      curve(
        `${X - 40},${Y - 62}! ${X - 26},${Y - 96} ${X},${Y - 120}! ${X + 26},${Y - 96} ${X + 40},${Y - 62}! ${X},${Y - 54}`,
      ),
      METAL.steel,
    ) +
    solid(
      curve(
        `${X - 34},${Y + 84}! ${X},${Y + 92} ${X + 34},${Y + 84}! ${X + 20},${Y + 108} ${X},${Y + 126}! ${X - 20},${Y + 108}`,
      ),
      METAL.steel,
    ) +
    hang,
}

const PANE = `M${X - 58} ${Y - 58}H${X + 58}L${X + 72} ${Y + 92}H${X - 72}Z`
export const storm: Lamp = {
  name: 'Storm Lamp',
  rarity: 22,
  shine: glass(PANE, X, Y + 26, 100) + flame(X, Y + 76, 100, [214, 234, 252]),
  frame:
    ink(PANE) +
    [
      `M${X - 20} ${Y - 58}L${X - 26} ${Y + 92}`,
      `M${X + 20} ${Y - 58}L${X + 26} ${Y + 92}`,
      `M${X - 66} ${Y + 16}H${X + 66}`,
    ]
      .map((d) => stroke(d, INK, 6))
      .join('') +
    solid(`M${X - 82} ${Y - 52}L${X - 30} ${Y - 104}H${X + 30}L${X + 82} ${Y - 52}Z`, METAL.steel) +
    solid(`M${X - 22} ${Y - 104}V${Y - 124}H${X + 22}V${Y - 104}Z`, METAL.iron) +
    solid(`M${X - 84} ${Y + 90}H${X + 84}L${X + 70} ${Y + 124}H${X - 70}Z`, METAL.steel) +
    stroke(`M${X - 60} ${Y - 62}L${X - 24} ${Y - 96}`, '#7d83a3', 5) +
    hang,
}

const STAR = star(X, Y + 12, 120, 5, 0.46)
const starFacets = Array.from({ length: 5 }, (_, i) => {
  const tip = -Math.PI / 2 + (i * Math.PI * 2) / 5
  const point = (a: number, r: number) => `${(X + Math.cos(a) * r).toFixed(1)} ${(Y + 12 + Math.sin(a) * r).toFixed(1)}`
  return (
    fill(`M${X} ${Y + 12}L${point(tip, 120)}L${point(tip + Math.PI / 5, 55)}Z`, grey(128)) +
    stroke(`M${X} ${Y + 12}L${point(tip, 112)}`, grey(96), 4)
  )
}).join('')

export const paperStar: Lamp = {
  name: 'Paper Star',
  rarity: 14,
  shine: fill(STAR, grey(176)) + starFacets + fill(star(X, Y + 12, 56, 5, 0.6), grey(236), 0.8),
  frame:
    ink(STAR, 7) +
    solid(ellipse(X, Y - 112, 9), METAL.gold) +
    hang +
    stroke(line(`${X},${Y + 70} ${X - 2},${Y + 120} ${X + 2},${Y + 150}`), METAL.gold, 5) +
    solid(ellipse(X + 2, Y + 152, 9), METAL.gold),
}

const PAPER = curve(
  `${X - 44},${Y - 84}! ${X + 44},${Y - 84}! ${X + 92},${Y - 30} ${X + 96},${Y + 36} ${X + 44},${Y + 106}! ${X - 44},${Y + 106}! ${X - 96},${Y + 36} ${X - 92},${Y - 30}`,
)

export const paper: Lamp = {
  name: 'Paper Lantern',
  rarity: 18,
  shine: glass(PAPER, X, Y + 16, 112),
  frame:
    inside(
      PAPER,
      [-56, -26, 8, 42, 76]
        .map((dy) => stroke(`M${X - 110} ${Y + dy - 8}Q${X} ${Y + dy + 20} ${X + 110} ${Y + dy - 8}`, INK, 4, 0.55))
        .join(''),
    ) +
    ink(PAPER) +
    solid(`M${X - 50} ${Y - 98}H${X + 50}V${Y - 78}H${X - 50}Z`, WOOD.deep) +
    solid(`M${X - 50} ${Y + 100}H${X + 50}V${Y + 120}H${X - 50}Z`, WOOD.deep) +
    iron(`M${X - 30} ${Y - 98}L${X} ${Y - 126}L${X + 30} ${Y - 98}`, 6) +
    hang +
    [-14, 0, 14]
      .map((dx) => stroke(`M${X} ${Y + 122}Q${X + dx * 0.4} ${Y + 150} ${X + dx} ${Y + 176}`, '#a8403c', 8))
      .join('') +
    solid(ellipse(X, Y + 128, 10), METAL.gold),
}

const JAR = curve(
  `${X - 46},${Y - 76}! ${X + 46},${Y - 76}! ${X + 50},${Y - 56} ${X + 78},${Y - 30} ${X + 80},${Y + 80} ${X + 56},${Y + 104}! ${X - 56},${Y + 104}! ${X - 80},${Y + 80} ${X - 78},${Y - 30} ${X - 50},${Y - 56}`,
)

const flies = [
  [-36, 0, 11],
  [30, -18, 13],
  [8, 40, 15],
  [-28, 70, 10],
  [42, 66, 9],
  [-4, -34, 8],
  [-54, 40, 7],
  [52, 22, 8],
] as const

export const jar: Lamp = {
  name: 'Firefly Jar',
  rarity: 12,
  shine:
    fill(JAR, grey(84)) +
    inside(
      JAR,
      fill(ellipse(X, Y + 30, 78, 84), grey(112)) +
        flies
          .map(
            ([dx, dy, r]) =>
              fill(ellipse(X + dx, Y + dy, r * 2.1), grey(160), 0.6) + fill(ellipse(X + dx, Y + dy, r), grey(244)),
          )
          .join(''),
    ),
  frame:
    ink(JAR) +
    stroke(line(`${X - 62},${Y - 14} ${X - 66},${Y + 30} ${X - 62},${Y + 70}`), '#ffffff', 8, 0.55) +
    solid(
      curve(
        `${X - 62},${Y - 70}! ${X - 52},${Y - 108} ${X},${Y - 118} ${X + 52},${Y - 108} ${X + 62},${Y - 70}! ${X + 30},${Y - 60} ${X},${Y - 72} ${X - 30},${Y - 60}`,
      ),
      '#8e4c4e',
    ) +
    iron(`M${X - 50} ${Y - 76}H${X + 50}`, 7) +
    hang,
}
