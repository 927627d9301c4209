// Categories that are nothing but a colour: other drawings are tinted by them.

import { DYE, GLOW, HAIR } from './palette.ts'
import type { DrawnCategory } from './tree.ts'

function colours(name: string, values: Record<string, string>, rarities: Record<string, number>): DrawnCategory {
  const traits = Object.entries(values).map(([trait, value]) => {
    const rarity = rarities[trait]
    return { name: trait, value, ...(rarity === undefined ? {} : { rarity }) }
  })
  return { name, traits }
}

export const glows = colours('Glow', GLOW, {
  Amber: 40,
  Rose: 16,
  Foxfire: 14,
  Tidewater: 18,
  Moonmilk: 12,
  Violet: 6,
  Cinder: 4,
  'First Light': 0,
})
export const dyes = colours('Dye', DYE, {
  Slate: 18,
  Moss: 16,
  Plum: 14,
  Rust: 16,
  Bone: 9,
  Peacock: 12,
  Madder: 10,
  Soot: 8,
})
export const hairColours = colours('Hair Colour', HAIR, {
  Raven: 22,
  Chestnut: 22,
  Copper: 14,
  Straw: 14,
  Silver: 10,
  Snow: 6,
  Heather: 3,
})
