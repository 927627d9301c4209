// Lamps that few keepers carry.

import { INK, grey, round, curve, ellipse, star, fill, stroke, ink, inside } from './paint.ts'
import { METAL } from './palette.ts'
import { X, Y, type Lamp, solid, hang, flame, glass } from './lamp-parts.ts'

const MOON = curve(
  `${X + 18},${Y - 96}! ${X - 60},${Y - 80} ${X - 96},${Y - 8} ${X - 74},${Y + 68} ${X - 8},${Y + 108} ${X + 66},${Y + 92} ${X + 96},${Y + 44}! ${X + 44},${Y + 56} ${X - 4},${Y + 24} ${X - 18},${Y - 32}`,
)

export const crescent: Lamp = {
  name: 'Crescent',
  rarity: 8,
  shine:
    fill(MOON, grey(128)) +
    inside(MOON, fill(ellipse(X - 30, Y + 26, 84), grey(168)) + fill(ellipse(X - 46, Y + 36, 52), grey(222))) +
    fill(star(X + 48, Y - 12, 34, 4, 0.3), grey(236)),
  frame:
    ink(MOON, 7) +
    ink(star(X + 48, Y - 12, 34, 4, 0.3), 5) +
    stroke(`M${X} 300L${X + 14} ${Y - 92}M${X} 300L${X + 48} ${Y - 46}`, METAL.gold, 4) +
    hang,
}

const BELL = curve(
  `${X},${Y - 92}! ${X + 50},${Y - 74} ${X + 74},${Y - 10} ${X + 84},${Y + 44} ${X + 112},${Y + 84}! ${X + 64},${Y + 78} ${X + 46},${Y + 106}! ${X + 16},${Y + 84} ${X},${Y + 116}! ${X - 16},${Y + 84} ${X - 46},${Y + 106}! ${X - 64},${Y + 78} ${X - 112},${Y + 84}! ${X - 84},${Y + 44} ${X - 74},${Y - 10} ${X - 50},${Y - 74}`,
)

export const bell: Lamp = {
  name: 'Bellflower',
  rarity: 9,
  shine:
    glass(BELL, X, Y + 60, 116) +
    [-16, 14, 0].map((dx, i) => fill(ellipse(X + dx * 1.6, Y + 116 + i * 8, 10), grey(240))).join(''),
  frame:
    ink(BELL) +
    inside(
      BELL,
      [-46, 0, 46]
        .map((dx) => stroke(`M${X + dx * 0.2} ${Y - 90}Q${X + dx} ${Y - 10} ${X + dx} ${Y + 100}`, INK, 4, 0.6))
        .join(''),
    ) +
    solid(
      curve(
        `${X},${Y - 126}! ${X + 20},${Y - 104} ${X + 56},${Y - 78}! ${X + 20},${Y - 76} ${X},${Y - 62}! ${X - 20},${Y - 76} ${X - 56},${Y - 78}! ${X - 20},${Y - 104}`,
      ),
      '#4c6a4e',
    ) +
    hang,
}

const BOWL = curve(
  `${X - 84},${Y + 46}! ${X},${Y + 58} ${X + 84},${Y + 46}! ${X + 70},${Y + 96} ${X + 26},${Y + 122}! ${X - 26},${Y + 122}! ${X - 70},${Y + 96}`,
)

/** A fire with tongues, in three steps towards its heart. */
const fire = [1, 0.68, 0.38]
  .map((k, i) => {
    const at = (dx: number, dy: number) => `${round(X + dx * k * 0.84)},${round(Y + 62 + dy * k)}`
    const d = curve(
      `${at(-70, 0)} ${at(-78, -58)} ${at(-52, -112)}! ${at(-40, -82)} ${at(-26, -96)} ${at(-12, -146)} ${at(6, -190)}! ${at(18, -138)} ${at(34, -108)} ${at(46, -140)}! ${at(74, -84)} ${at(76, -40)} ${at(66, 0)}`,
    )
    return fill(d, grey([132, 184, 242][i]!))
  })
  .join('')

export const brazier: Lamp = {
  name: 'Fire Basket',
  rarity: 7,
  shine: fire,
  frame:
    [-82, 82].map((dx) => stroke(`M${X + dx} ${Y + 50}L${X + dx * 0.08} 300`, INK, 4)).join('') +
    solid(BOWL, METAL.steel) +
    inside(
      BOWL,
      [-52, -26, 0, 26, 52]
        .map((dx) => stroke(`M${X + dx} ${Y + 70}Q${X + dx} ${Y + 96} ${X + dx * 0.5} ${Y + 116}`, INK, 7))
        .join(''),
    ) +
    solid(
      curve(
        `${X - 92},${Y + 42}! ${X},${Y + 54} ${X + 92},${Y + 42}! ${X + 90},${Y + 66}! ${X},${Y + 80} ${X - 90},${Y + 66}!`,
      ),
      METAL.steel,
    ) +
    hang,
}

const RING = ellipse(X, Y + 10, 100)
export const firstFlame: Lamp = {
  name: 'The First Flame',
  rarity: 0,
  shine:
    Array.from(
      { length: 12 },
      (_, i) =>
        `<g transform="rotate(${i * 30} ${X} ${Y + 10})">${fill(`M${X - 9} ${Y - 102}L${X} ${Y - 116 - (i % 2) * 16}L${X + 9} ${Y - 102}Z`, grey(170))}</g>`,
    ).join('') +
    fill(outsideRing(), grey(150)) +
    flame(X, Y + 84, 160),
  frame:
    ink(RING, 5) +
    ink(ellipse(X, Y + 10, 84), 5) +
    stroke(`M${X} 300V${Y - 88}`, INK, 12) +
    stroke(`M${X} 300V${Y - 88}`, METAL.gold, 6) +
    hang,
}

function outsideRing(): string {
  return `${ellipse(X, Y + 10, 100)}${ellipse(X, Y + 10, 84)}`
}
