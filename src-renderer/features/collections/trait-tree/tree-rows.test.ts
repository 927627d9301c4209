import { expect, test } from 'vitest'
import { collectionSchema } from '../../../../schemas/collection.ts'
import { treeRows } from './tree-rows.ts'
import { visibleRows } from './visible-rows.ts'

const sha = (letter: string) => letter.repeat(64)
const file = (path: string, letter: string) => ({
  path,
  sha256: sha(letter),
  sizeBytes: 1,
  width: 8,
  height: 8,
  mediaType: 'image/png',
})

const document = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Hats',
  supply: 100,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: {
    categories: [
      { name: 'Id', mode: 'generated', generator: { type: 'range', start: 1, end: 9, step: 1 } },
      {
        name: 'Hat',
        required: false,
        inMetadata: false,
        noneWeight: 50,
        traits: [
          { name: 'Crown', value: { asset: 'hat/crown.png' }, rarity: 10, tags: ['open'] },
          {
            name: 'Hood',
            value: 'Hood',
            rarity: 40,
            parts: [
              { asset: { asset: 'hat/hood-shade.png' }, layer: 1, blend: 'multiply' },
              { asset: { asset: 'hat/hood.png' }, layer: 2 },
            ],
          },
        ],
      },
      {
        name: 'Glow',
        traits: [
          { name: 'Amber', value: '#ffbe5c' },
          { name: 'Rose', value: '#e8b' },
        ],
      },
    ],
  },
})
const assets = [file('hat/crown.png', 'a'), file('hat/hood.png', 'b'), file('hat/hood-shade.png', 'c')]

test('shares are those of the weights, also where a category is not in the metadata, None last', () => {
  const [id, hat, glow] = treeRows(document, assets, undefined)
  expect(id?.traits).toEqual([])
  expect(hat?.traits.map(({ name, askedPpm }) => [name, askedPpm])).toEqual([
    ['Crown', 100_000],
    ['Hood', 400_000],
    [null, 500_000],
  ])
  expect(glow?.traits.map(({ askedPpm }) => askedPpm)).toEqual([500_000, 500_000])
})

test('a trait looks like its image, its plain part, or its colour', () => {
  const [, hat, glow] = treeRows(document, assets, undefined)
  expect(hat?.traits.map(({ sha256 }) => sha256)).toEqual([sha('a'), sha('b'), null])
  expect(glow?.traits.map(({ color }) => color)).toEqual(['#ffbe5c', '#e8b'])
})

test('what was made is told where a cook says it', () => {
  const traits = [{ name: 'Amber', askedPpm: 500_000, gotPpm: 620_000, gotCount: 62 }]
  const [, , glow] = treeRows(document, assets, { categories: [{ name: 'Glow', traits }], ranking: [] })
  expect(glow?.traits.map(({ gotPpm }) => gotPpm)).toEqual([620_000, null])
})

test('a folded category keeps its traits to itself', () => {
  const rows = visibleRows(treeRows(document, assets, undefined), new Set(['c1']), '')
  expect(rows.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2', 'c2t0', 'c2t1'])
})

test('a search finds names, tags and categories, without regard to case, also what is folded', () => {
  const found = (search: string) =>
    visibleRows(treeRows(document, assets, undefined), new Set(['c0', 'c1', 'c2']), search).map(({ id }) => id)
  expect(found('CROWN')).toEqual(['c1', 'c1t0'])
  expect(found('open')).toEqual(['c1', 'c1t0'])
  expect(found('glow')).toEqual(['c2', 'c2t0', 'c2t1'])
  expect(found('nothing')).toEqual([])
})
