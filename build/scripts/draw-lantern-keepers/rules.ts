// What may not meet, what must, and the one piece that is made by hand.

import type { Ref } from './tree.ts'

export type Rule =
  | { id: string; kind: 'forbid'; when: Ref[]; with: Ref[]; reason?: string }
  | { id: string; kind: 'require'; when: Ref[]; anyOf: Ref[]; reason?: string }
  | { id: string; kind: 'pin'; pieceNumber: number; selection: Record<string, string | null> }

const trait = (category: string, ...names: string[]): Ref[] => names.map((name) => ({ category, trait: name }))

export const rules: Rule[] = [
  {
    id: 'one-bulky-thing',
    kind: 'forbid',
    when: [{ tag: 'bulky' }],
    with: [{ tag: 'bulky' }],
    reason: 'Two bulky things crowd each other out of the picture.',
  },
  {
    id: 'eyes-stay-visible',
    kind: 'forbid',
    when: [{ tag: 'needs-eyes' }],
    with: [{ tag: 'hides-eyes' }],
    reason: 'A wink, a tear or a shining eye would be lost behind the mask.',
  },
  {
    id: 'mouth-stays-visible',
    kind: 'forbid',
    when: trait('Expression', 'Merry'),
    with: [{ tag: 'hides-mouth' }],
    reason: 'The laugh would be covered.',
  },
  {
    id: 'knot-and-flames',
    kind: 'forbid',
    when: trait('Hair', 'Topknot'),
    with: [{ category: 'Hat', tag: 'flames' }, ...trait('Hat', 'Crown', 'Moon Circlet', 'Leaf Wreath')],
    reason: 'The knot stands where the crown goes.',
  },
  {
    id: 'no-open-flame-in-the-wet',
    kind: 'forbid',
    when: trait('Weather', 'Rain'),
    with: [{ category: 'Hat', tag: 'flames' }, ...trait('Lantern', 'Fire Basket')],
    reason: 'Rain would put it out.',
  },
  {
    id: 'rain-needs-cover',
    kind: 'require',
    when: trait('Weather', 'Rain'),
    anyOf: [{ tag: 'rainproof' }, ...trait('Hat', 'Hood', 'Crooked Cone', 'Toadstool', 'Traveller', 'Knit Cap')],
    reason: 'No keeper stands in the rain uncovered.',
  },
  {
    id: 'beard-and-scarf',
    kind: 'forbid',
    when: trait('Hair', "Elder's Beard"),
    with: [{ category: 'Mask', tag: 'hides-mouth' }],
    reason: 'The beard lies where the mask would.',
  },
  {
    id: 'tall-ears-need-room',
    kind: 'forbid',
    when: [{ category: 'Skin', tag: 'tall-eared' }],
    with: trait('Hat', 'Hood', 'Knit Cap'),
    reason: 'Long ears do not fit under cloth.',
  },
  {
    id: 'plain-feathers',
    kind: 'forbid',
    when: trait('Cloak', 'Feather Mantle'),
    with: trait('Trim', 'Star Seed', 'Wave Scales', 'Banded Hem', 'Lozenges', 'Moths', 'Ferns'),
    reason: 'Feathers take no embroidery.',
  },
  {
    id: 'wind-takes-hats',
    kind: 'forbid',
    when: trait('Hair', 'Windswept'),
    with: [{ category: 'Hat', tag: 'closed' }],
    reason: 'The wind has taken the hat.',
  },
  {
    id: 'one-pattern-of-stitches',
    kind: 'forbid',
    when: trait('Cloak', 'Quilted Coat'),
    with: trait('Trim', 'Lozenges', 'Wave Scales'),
    reason: 'The quilting is a pattern already.',
  },
  {
    id: 'dawn-is-light',
    kind: 'forbid',
    when: trait('Sky', 'Before Dawn'),
    with: trait('Weather', 'Aurora', 'Falling Stars'),
    reason: 'The sky is too light for them.',
  },
  {
    id: 'eclipse-is-clear',
    kind: 'forbid',
    when: trait('Sky', 'Eclipse'),
    with: trait('Weather', 'Aurora', 'Rain', 'Mist', 'Snow'),
    reason: 'An eclipse is seen in clear air.',
  },
  {
    id: 'owl-and-owl',
    kind: 'forbid',
    when: trait('Mask', 'Owl Mask'),
    with: trait('Companion', 'Tawny Owl'),
    reason: 'The owl takes it for a rival.',
  },
  {
    id: 'fox-and-fox',
    kind: 'forbid',
    when: trait('Mask', 'Fox Mask'),
    with: trait('Companion', 'Fox'),
    reason: 'One fox is enough.',
  },
  {
    id: 'frog-keeps-to-water',
    kind: 'require',
    when: trait('Companion', 'Marsh Frog'),
    anyOf: [...trait('Land', 'Marsh', 'Harbour'), ...trait('Weather', 'Rain', 'Mist')],
    reason: 'The frog leaves dry land to others.',
  },
  {
    id: 'the-first-keeper',
    kind: 'pin',
    pieceNumber: 1,
    selection: {
      Sky: 'Night of the First Flame',
      Land: 'Ruins',
      Weather: null,
      Glow: 'First Light',
      Dye: 'Slate',
      Cloak: 'Constellation Mantle',
      Trim: null,
      Skin: 'Umber',
      Mark: 'Brow Star',
      Expression: 'Calm',
      Mask: null,
      'Hair Colour': 'Snow',
      Hair: 'Long',
      Hat: 'Morning Diadem',
      Lantern: 'The First Flame',
      Companion: 'Luna Moth',
      Frame: 'Star Chart',
    },
  },
]
