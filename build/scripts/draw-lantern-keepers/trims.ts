// Embroidery: thread patterns that cover the whole lower picture and are clipped to the cloak.

import { CUFF_MOUTH, DEPTH } from './anatomy.ts'
import { curve, dice, ellipse, fill, line, outside, round, star, stroke, turn } from './paint.ts'
import { part, slug, type DrawnCategory, type DrawnTrait } from './tree.ts'

const THREAD = '#e4d3a6'

/** Places in staggered rows over the cloak. */
function places(step: number, from = 700): [number, number][] {
  const list: [number, number][] = []
  for (let row = 0, y = from; y < 1060; row++, y += step * 0.86) {
    for (let x = 60 + (row % 2 ? step / 2 : 0); x < 960; x += step) list.push([round(x), round(y)])
  }
  return list
}

const stars = places(92)
  .map(([x, y], i) => (i % 3 ? fill(ellipse(x, y, 5), THREAD) : fill(star(x, y, 24, 4, 0.28), THREAD)))
  .join('')
const scales = places(76, 740)
  .map(([x, y]) => [36, 24, 12].map((r) => stroke(`M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}`, THREAD, 4)).join(''))
  .join('')
const hem = [930, 962, 1002]
  .map((y, i) =>
    stroke(line(`60,${y} 300,${y + 26} 480,${y + 32} 660,${y + 26} 960,${y - 10}`), THREAD, [6, 22, 6][i]!),
  )
  .join('')
const lozenges = places(104, 720)
  .map(
    ([x, y]) =>
      stroke(`M${x} ${y - 40}L${x + 34} ${y}L${x} ${y + 40}L${x - 34} ${y}Z`, THREAD, 4) +
      fill(`M${x} ${y - 14}L${x + 12} ${y}L${x} ${y + 14}L${x - 12} ${y}Z`, THREAD),
  )
  .join('')
const moths = places(128, 740)
  .map(([x, y]) => {
    const wing = (s: number) =>
      fill(
        curve(
          `${x},${y}! ${x + 18 * s},${y - 30} ${x + 42 * s},${y - 26}! ${x + 34 * s},${y - 2} ${x + 12 * s},${y + 4}! ${x + 26 * s},${y + 12} ${x + 18 * s},${y + 30}! ${x + 4 * s},${y + 18}`,
        ),
        THREAD,
      )
    return wing(1) + wing(-1)
  })
  .join('')

function ferns(): string {
  const chance = dice(211)
  return [130, 250, 380, 510, 630, 740, 850]
    .map((x) => {
      const h = chance(180, 280)
      const leaves = Array.from({ length: 8 }, (_, i) => {
        const [y, w] = [1040 - (h * (i + 1)) / 9, 44 * (1 - i / 9)]
        return stroke(
          `M${x} ${round(y)}q${round(w * 0.6)} ${round(-w * 0.2)} ${round(w)} ${round(-w * 0.8)}M${x} ${round(y)}q${round(-w * 0.6)} ${round(-w * 0.2)} ${round(-w)} ${round(-w * 0.8)}`,
          THREAD,
          6,
        )
      }).join('')
      return turn(Math.round(chance(-6, 6)), x, 1040, stroke(`M${x} 1050V${round(1040 - h)}`, THREAD, 6) + leaves)
    })
    .join('')
}

const trim = (name: string, rarity: number | undefined, svg: string): DrawnTrait => ({
  name,
  value: name,
  ...(rarity === undefined ? {} : { rarity }),
  parts: [
    part('Trim', slug(name), DEPTH.trim, outside(CUFF_MOUTH, svg), { clipTo: 'Cloak', blend: 'soft-light' }),
    part('Trim', slug(name), DEPTH.trim, outside(CUFF_MOUTH, svg), { clipTo: 'Cloak', opacity: 0.34 }),
  ],
})

export const trims: DrawnCategory = {
  name: 'Trim',
  required: false,
  noneWeight: 30,
  metadataName: 'Embroidery',
  traits: [
    trim('Star Seed', 14, stars),
    trim('Wave Scales', 12, scales),
    trim('Banded Hem', 14, hem),
    trim('Lozenges', 10, lozenges),
    trim('Moths', 7, moths),
    trim('Ferns', undefined, ferns()),
  ],
}
