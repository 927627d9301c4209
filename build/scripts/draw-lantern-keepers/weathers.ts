// Weather at two depths: far away in the sky, and close in front of the keeper.

import { DEPTH } from './anatomy.ts'
import { curve, dice, ellipse, fill, grey, round, sliver, star, stroke, turn } from './paint.ts'
import { part, slug, type DrawnCategory, type DrawnPart, type DrawnTrait } from './tree.ts'

/** Nothing close falls across the face or the flame. */
const clear = (x: number, y: number) => Math.hypot(x - 470, (y - 410) * 0.8) > 190 && Math.hypot(x - 868, y - 420) > 110

function flakes(seed: number, count: number, low: number, high: number, opacity: number): string {
  const chance = dice(seed)
  let drawn = ''
  for (let i = 0; i < count; i++) {
    const [x, y, r] = [round(chance(0, 1024)), round(chance(0, 1024)), round(chance(low, high))]
    if (clear(x, y)) drawn += fill(ellipse(x, y, r), '#f2f6fb', opacity)
  }
  return drawn
}

function rain(seed: number, count: number, length: number, width: number, opacity: number): string {
  const chance = dice(seed)
  let drawn = ''
  for (let i = 0; i < count; i++) {
    const l = length * chance(0.6, 1.3)
    drawn += stroke(
      `M${round(chance(-40, 1100))} ${round(chance(-60, 1000))}l${round(-l * 0.32)} ${round(l)}`,
      '#cfe0f2',
      width,
      opacity,
    )
  }
  return drawn
}

function mist(rows: [number, number, number][]): string {
  return rows
    .map(([y, height, opacity], i) => {
      const s = i % 2 ? 1 : -1
      const d = curve(
        `-60,${y}! 120,${y - 20 * s} 340,${y + 24 * s} 560,${y - 16 * s} 800,${y + 22 * s} 1084,${y}! 1084,${y + height}! 800,${y + height + 18 * s} 520,${y + height - 20 * s} 240,${y + height + 16 * s} -60,${y + height}!`,
      )
      return fill(d, '#d7e2ee', opacity)
    })
    .join('')
}

function leaves(seed: number, count: number, size: number, colours: string[], opacity: number): string {
  const chance = dice(seed)
  let drawn = ''
  for (let i = 0; i < count; i++) {
    const [x, y, s] = [chance(0, 1024), chance(0, 1000), size * chance(0.7, 1.2)]
    const leaf = `M${round(x - s)} ${round(y)}Q${round(x)} ${round(y - s * 0.8)} ${round(x + s)} ${round(y)}Q${round(x)} ${round(y + s * 0.6)} ${round(x - s)} ${round(y)}Z`
    const lean = Math.round(chance(-70, 70))
    if (clear(x, y)) drawn += turn(lean, round(x), round(y), fill(leaf, colours[i % colours.length]!, opacity))
  }
  return drawn
}

function embers(seed: number, count: number, size: number): string {
  const chance = dice(seed)
  let drawn = ''
  for (let i = 0; i < count; i++) {
    const [x, y, r] = [round(chance(20, 1004)), round(chance(60, 1000)), size * chance(0.5, 1.2)]
    if (clear(x, y))
      drawn += fill(ellipse(x, y, round(r * 2.6)), grey(128), 0.16) + fill(ellipse(x, y, round(r)), grey(190), 0.95)
  }
  return drawn
}

/** A curtain of light: a soft band over a slow hem, and pointed rays that rise from it. */
function curtain(seed: number, y: number, swing: number, height: number, colour: string): string {
  const chance = dice(seed)
  const hem = (x: number) => Math.round(y + Math.sin(x / 150 + seed) * swing + Math.sin(x / 61) * swing * 0.3)
  const xs = Array.from({ length: 19 }, (_, i) => i * 62 - 46)
  const low = xs.map((x) => `${x},${hem(x)}`).join(' ')
  const band = (k: number) => {
    const top = xs.toReversed().map((x) => `${x},${Math.round(hem(x + 40) - height * k)}`)
    return fill(curve(`${low}! ${top.join(' ')}!`), colour, 0.13)
  }
  const rays = Array.from({ length: 30 }, (_, i) => {
    const x = Math.round(i * 37 + chance(-20, 10))
    const top = round(hem(x) - height * chance(0.5, 1))
    return fill(sliver(x + 26, top, x, hem(x) - 4, round(chance(26, 54)), 6), colour, 0.13)
  })
  return band(0.16) + band(0.34) + rays.join('')
}

const aurora = () => curtain(5, 330, 46, 280, '#6fe6bd') + curtain(2, 190, 28, 170, '#a4a8ff')

function meteors(): string {
  const one = (x: number, y: number, length: number) =>
    fill(sliver(x + length, y - length * 0.42, x, y, 9), '#fff3d6', 0.55) + fill(star(x, y, 20, 4, 0.28), '#fff8e6')
  return one(120, 330, 230) + one(640, 190, 300) + one(300, 120, 160) + one(900, 120, 120)
}

const weather = (name: string, rarity: number | undefined, parts: DrawnPart[]): DrawnTrait => ({
  name,
  value: name,
  ...(rarity === undefined ? {} : { rarity }),
  ...(name === 'Rain' ? { tags: ['wet'] } : {}),
  parts,
})

const far = (name: string, svg: string, more = {}) => part('Weather', `${slug(name)}-far`, DEPTH.weatherFar, svg, more)
const near = (name: string, svg: string, more = {}) => part('Weather', slug(name), DEPTH.weather, svg, more)
const AUTUMN = ['#b9653a', '#d09a45', '#8d4a3d']
const BLOSSOM = ['#f0b8c4', '#f7d8da', '#d98fa6']

export const weathers: DrawnCategory = {
  name: 'Weather',
  required: false,
  noneWeight: 34,
  traits: [
    weather('Snow', 12, [far('Snow', flakes(101, 90, 2, 5, 0.6)), near('Snow', flakes(103, 46, 5, 11, 0.85))]),
    weather('Rain', 10, [far('Rain', rain(107, 70, 70, 3, 0.28)), near('Rain', rain(109, 34, 120, 4, 0.42))]),
    weather('Mist', 10, [
      far(
        'Mist',
        mist([
          [560, 40, 0.2],
          [660, 60, 0.2],
          [600, 20, 0.24],
        ]),
      ),
      near(
        'Mist',
        mist([
          [880, 60, 0.2],
          [930, 120, 0.26],
          [984, 80, 0.3],
        ]),
      ),
    ]),
    weather('Falling Leaves', undefined, [
      far('Falling Leaves', leaves(113, 20, 12, AUTUMN, 0.8)),
      near('Falling Leaves', leaves(127, 11, 24, AUTUMN, 0.95)),
    ]),
    weather('Blossom', 6, [
      far('Blossom', leaves(131, 26, 9, BLOSSOM, 0.75)),
      near('Blossom', leaves(137, 14, 17, BLOSSOM, 0.95)),
    ]),
    weather('Embers', 5, [
      far('Embers', embers(139, 24, 4), { recolorBy: 'Glow', blend: 'screen' }),
      near('Embers', embers(149, 16, 7), { recolorBy: 'Glow', blend: 'screen' }),
    ]),
    weather('Aurora', 4, [far('Aurora', aurora(), { blend: 'screen' })]),
    weather('Falling Stars', 2, [far('Falling Stars', meteors())]),
  ],
}
