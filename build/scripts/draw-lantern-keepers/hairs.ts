// Hair in eight styles. Each is drawn once, and shown whole, below a hat, or tucked into a hood.

import { type Sheets, inside, sheets } from './paint.ts'
import { DEPTH, BELOW_HAT } from './anatomy.ts'
import { type Ref, type DrawnPart, type DrawnTrait, type DrawnCategory, slug, tinted } from './tree.ts'
import { HOOD_OPENING } from './hood.ts'
import type { Style } from './hair-parts.ts'
import { crop, bob, bobBack, knot, elder, beard } from './hair-short.ts'
import { long, longBack, braids, curls, curlsBack, curlsBelowHat, mane, maneBack } from './hair-long.ts'

const clipped = (d: string, { base, form, light }: Sheets): Sheets =>
  sheets({ base: inside(d, base), form: inside(d, form), light: inside(d, light) })

function hair({
  name,
  rarity,
  tags,
  back,
  front,
  belowHat = clipped(BELOW_HAT, front),
  beard: chin,
}: Style): DrawnTrait {
  const file = slug(name)
  const hat = (tag: string): Ref[] => [{ category: 'Hat', tag }]
  const parts: DrawnPart[] = [
    ...(back ? tinted('Hair', `${file}-back`, DEPTH.hairBack, back, 'Hair Colour', hat('hair-shows')) : []),
    ...tinted('Hair', file, DEPTH.hair, front, 'Hair Colour', hat('open')),
    ...(belowHat ? tinted('Hair', `${file}-below-hat`, DEPTH.hair, belowHat, 'Hair Colour', hat('closed')) : []),
    ...tinted('Hair', `${file}-tucked`, DEPTH.hair, clipped(HOOD_OPENING, front), 'Hair Colour', hat('hood')),
    ...(chin ? tinted('Hair', `${file}-beard`, DEPTH.hat + 3, chin, 'Hair Colour') : []),
  ]
  return { name, value: name, ...(rarity === undefined ? {} : { rarity }), ...(tags ? { tags } : {}), parts }
}

export const hairs: DrawnCategory = {
  name: 'Hair',
  layer: DEPTH.hair,
  traits: [
    hair({ name: 'Cropped', rarity: 18, front: crop }),
    hair({ name: 'Bob', rarity: 18, front: bob, back: bobBack }),
    hair({ name: 'Long', rarity: 18, front: long, back: longBack }),
    hair({ name: 'Braids', rarity: 16, front: braids }),
    hair({ name: 'Curls', rarity: 14, front: curls, belowHat: curlsBelowHat, back: curlsBack }),
    hair({ name: 'Topknot', rarity: 10, tags: ['tall-hair'], front: knot }),
    hair({ name: 'Windswept', rarity: 8, tags: ['bulky', 'tall-hair'], front: mane, belowHat: null, back: maneBack }),
    hair({ name: "Elder's Beard", front: elder, beard }),
  ],
}
