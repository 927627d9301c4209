// Hats. "open" ones let the hair show, "closed" ones end on the hat line, and the hood tucks the hair in.

import type { Sheets } from './paint.ts'
import { DEPTH } from './anatomy.ts'
import { type DrawnPart, type DrawnTrait, type DrawnCategory, part, tinted, painted } from './tree.ts'
import { hood, hoodLining } from './hood.ts'
import {
  cone,
  brimUnder,
  traveller,
  travellerUnder,
  mushroom,
  gills,
  knit,
  straw,
  strawUnder,
  cord,
} from './hats-closed.ts'
import { crown, antlers, wreathBack, wreath, candles, candleFlames, circlet, diadem, diademHalo } from './hats-open.ts'

const OPEN = ['open', 'hair-shows']
const CLOSED = ['closed', 'hair-shows']
function hat(name: string, rarity: number | undefined, tags: string[], parts: DrawnPart[]): DrawnTrait {
  return { name, value: name, ...(rarity === undefined ? {} : { rarity }), tags, parts }
}

const cloth = (name: string, layer: number, drawn: Sheets) => tinted('Hat', name, layer, drawn, 'Dye')
const own = (name: string, layer: number, drawn: Sheets) => painted('Hat', name, layer, drawn)
const { hat: FRONT, hatBack: BACK } = DEPTH
export const hats: DrawnCategory = {
  name: 'Hat',
  layer: FRONT,
  traits: [
    { name: 'Bareheaded', value: 'Bareheaded', rarity: 16, tags: OPEN },
    hat('Hood', 15, ['hood'], [...cloth('hood-lining', BACK, hoodLining), ...cloth('hood', FRONT, hood)]),
    hat('Crooked Cone', 14, CLOSED, [
      ...cloth('crooked-cone-under', BACK, brimUnder),
      ...cloth('crooked-cone', FRONT, cone),
    ]),
    hat(
      'Traveller',
      12,
      [...CLOSED, 'bulky'],
      [...own('traveller-under', BACK, travellerUnder), ...own('traveller', FRONT, traveller)],
    ),
    hat('Knit Cap', 12, CLOSED, cloth('knit-cap', FRONT, knit)),
    hat(
      'Straw Cone',
      8,
      [...CLOSED, 'bulky', 'rainproof'],
      [
        ...own('straw-cone-under', BACK, strawUnder),
        ...own('straw-cone-cord', FRONT - 8, cord),
        ...own('straw-cone', FRONT, straw),
      ],
    ),
    hat(
      'Toadstool',
      5,
      [...CLOSED, 'bulky'],
      [...own('toadstool-gills', BACK, gills), ...own('toadstool', FRONT, mushroom)],
    ),
    hat('Antlers', 7, OPEN, own('antlers', BACK, antlers)),
    hat('Leaf Wreath', 9, OPEN, [...own('leaf-wreath-back', BACK, wreathBack), ...own('leaf-wreath', FRONT, wreath)]),
    hat('Crown', 4, OPEN, own('crown', FRONT, crown)),
    hat(
      'Candle Crown',
      0.25,
      [...OPEN, 'flames'],
      [
        part('Hat', 'candle-crown-flames', FRONT - 1, candleFlames, { recolorBy: 'Glow' }),
        ...own('candle-crown', FRONT, candles),
      ],
    ),
    hat('Moon Circlet', undefined, OPEN, own('moon-circlet', FRONT, circlet)),
    hat(
      'Morning Diadem',
      0,
      [...OPEN, 'flames'],
      [
        part('Hat', 'morning-diadem-halo', BACK - 1, diademHalo, { recolorBy: 'Glow' }),
        ...own('morning-diadem', FRONT, diadem),
      ],
    ),
  ],
}
