// Seven cloaks, painted in greys and dyed. The lifted sleeve and its cuff are the same cut for all.

import type { Sheets } from './paint.ts'
import { DEPTH } from './anatomy.ts'
import { type DrawnTrait, type DrawnCategory, slug, part, tinted } from './tree.ts'
import { withSleeve, cuff } from './cloak-body.ts'
import { mantle, oilskin, robe, quilted, shawl, constellation } from './cloak-cuts.ts'
import { feathers } from './cloak-feathers.ts'

function cloak(name: string, rarity: number | undefined, drawn: Sheets, tags: string[] = []): DrawnTrait {
  const file = slug(name)
  const whole = withSleeve(drawn)
  return {
    name,
    value: name,
    ...(rarity === undefined ? {} : { rarity }),
    ...(tags.length ? { tags } : {}),
    parts: [
      part('Cloak', file, DEPTH.cloak, whole.base, { recolorBy: 'Dye' }),
      part('Cloak', `${file}-form`, DEPTH.cloak + 3, whole.form),
      part('Cloak', `${file}-light`, DEPTH.cloak + 4, whole.light, { blend: 'screen', recolorBy: 'Glow' }),
      ...tinted('Cloak', 'cuff', DEPTH.cuff, cuff(), 'Dye'),
    ],
  }
}

export const cloaks: DrawnCategory = {
  name: 'Cloak',
  layer: DEPTH.cloak,
  traits: [
    cloak('Wool Mantle', 24, mantle()),
    cloak('Feather Mantle', 10, feathers(), ['bulky']),
    cloak('Oilskin', 18, oilskin(), ['rainproof']),
    cloak('Scholar Robe', 18, robe()),
    cloak('Quilted Coat', 16, quilted()),
    cloak('Fringed Shawl', 14, shawl()),
    cloak('Constellation Mantle', 0, constellation()),
  ],
}
