// The collection document: every category in the order in which it is read, the rules, and how the layers are drawn.

import { cloaks } from './cloaks.ts'
import { dyes, glows, hairColours } from './colours.ts'
import { companions } from './companions.ts'
import { expressions } from './expressions.ts'
import { frames } from './frames.ts'
import { hairs } from './hairs.ts'
import { hats } from './hats.ts'
import { lands } from './lands.ts'
import { lanterns } from './lanterns.ts'
import { marks } from './marks.ts'
import { masks } from './masks.ts'
import { rules } from './rules.ts'
import { skies } from './skies.ts'
import { skins } from './skins.ts'
import { slug, type DrawnCategory } from './tree.ts'
import { trims } from './trims.ts'
import { weathers } from './weathers.ts'

export const categories: DrawnCategory[] = [
  skies,
  lands,
  weathers,
  glows,
  lanterns,
  dyes,
  cloaks,
  trims,
  skins,
  expressions,
  marks,
  masks,
  hairColours,
  hairs,
  hats,
  companions,
  frames,
]

function document({ name, traits, ...more }: DrawnCategory) {
  return {
    id: slug(name),
    name,
    mode: 'manual',
    ...more,
    traits: traits.map(({ svg: _svg, name: trait, parts, ...rest }) => ({
      id: `${slug(name)}-${slug(trait)}`,
      name: trait,
      ...rest,
      ...(parts ? { parts: parts.map(({ svg: _drawn, ...part }) => part) } : {}),
    })),
  }
}

const watch = {
  id: 'watch',
  name: 'Watch',
  mode: 'generated',
  metadataName: 'Watch No.',
  generator: { type: 'range', start: 1, end: 9999, step: 1, zeroPad: 4, uniqueAcrossCook: true, shuffleSeed: 7 },
}

export const collection = {
  $schema: '../../schemas/json/collection.schema.json',
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Lantern Keepers',
  description:
    'Keepers of the night watch, each with one lantern. Every part is drawn by code in this repository: a sky, a country, a cloak dyed in one colour, and one light that falls on all of them.',
  supply: 120,
  seed: '11',
  mode: 'weighted',
  generator: { kind: 'tool', toolId: 'compose' },
  params: {
    width: 1024,
    height: 1024,
    format: 'png',
    background: '#1b1d26',
    layers: { Weather: { opacity: 0.92 }, Land: { opacity: 0.96 } },
  },
  traitTree: { categories: [...categories.map(document), watch], rules },
}
