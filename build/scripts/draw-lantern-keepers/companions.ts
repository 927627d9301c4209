// Company for the watch: on the near shoulder, at the knee, or in the air.

import { type Sheets, move } from './paint.ts'
import { DEPTH } from './anatomy.ts'
import { type DrawnPart, type DrawnTrait, type DrawnCategory, slug, part, painted } from './tree.ts'
import { owl, fox, cat, catEyes, raven, frog, snail } from './beasts.ts'
import { moth, fireflies, wispBody, wispFace } from './lights.ts'

const companion = (name: string, rarity: number | undefined, parts: DrawnPart[], tags: string[] = []): DrawnTrait => ({
  name,
  value: name,
  ...(rarity === undefined ? {} : { rarity }),
  ...(tags.length ? { tags } : {}),
  parts,
})

const placed = (dx: number, dy: number, scale: number, { base, form, light }: Sheets, lean = 0): Sheets => {
  const set = (drawn: string) =>
    `<g transform="translate(${dx} ${dy}) scale(${scale}) rotate(${lean} 240 700)">${drawn}</g>`
  return { base: set(base), form: set(form), light: set(light) }
}

const beast = (name: string, drawn: Sheets) => painted('Companion', slug(name), DEPTH.companion, drawn)
/** On the near shoulder. */
const perched = (name: string, drawn: Sheets) => beast(name, placed(30, 16, 1, drawn))

const shine = (file: string, svg: string, more = {}, layer = DEPTH.companion + 1) =>
  part('Companion', file, layer, svg, { recolorBy: 'Glow', ...more })

const luna = moth()
const small = (drawn: string) => `<g transform="translate(-4 60) scale(0.9)">${drawn}</g>`
export const companions: DrawnCategory = {
  name: 'Companion',
  required: false,
  noneWeight: 22,
  traits: [
    companion('Tawny Owl', 12, perched('Tawny Owl', owl()), ['on-shoulder', 'bird']),
    companion('Fox', 9, beast('Fox', fox()), ['bulky']),
    companion(
      'Night Cat',
      10,
      [...perched('Night Cat', cat()), shine('night-cat-eyes', move(30, 16, catEyes))],
      ['on-shoulder'],
    ),
    companion('Raven', 9, perched('Raven', raven()), ['on-shoulder', 'bird']),
    companion('Marsh Frog', 7, beast('Marsh Frog', placed(70, 92, 0.86, frog())), ['on-shoulder', 'small']),
    companion('Snail', 7, beast('Snail', placed(64, 82, 0.9, snail(), -15)), ['on-shoulder', 'small']),
    companion(
      'Luna Moth',
      8,
      [
        shine('luna-moth', small(luna.wings), {}, DEPTH.companion),
        part('Companion', 'luna-moth-ink', DEPTH.companion + 1, small(luna.ink)),
      ],
      ['winged'],
    ),
    companion('Fireflies', undefined, [shine('fireflies', fireflies)], ['winged']),
    companion('Wisp', 1.5, [
      shine('wisp', wispBody, {}, DEPTH.companion),
      part('Companion', 'wisp-face', DEPTH.companion + 1, wispFace),
    ]),
  ],
}
