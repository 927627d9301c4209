import { expect, test } from 'vitest'
import { collectionSchema } from '../../../../schemas/collection.ts'
import { treeRows } from './tree-rows.ts'
import { type Row, visibleRows } from './visible-rows.ts'

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

const withCount = (tree: typeof document.traitTree) => ({
  ...tree,
  categories: tree.categories.map((category) =>
    category.name === 'Glow'
      ? {
          ...category,
          traits: (category.traits ?? []).map((trait) => (trait.name === 'Amber' ? { ...trait, count: 12 } : trait)),
        }
      : category,
  ),
})
const counted = { ...document, mode: 'quota' as const, traitTree: withCount(document.traitTree) }

const nameOf = (row: Row) => (row.kind === 'category' ? row.category.name : row.name)

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
  const rows = visibleRows(treeRows(document, assets, undefined), new Set(['hat']), '')
  expect(rows.map(nameOf)).toEqual(['Id', 'Hat', 'Glow', 'Amber', 'Rose'])
})

test('a search finds names, tags and categories, without regard to case, also what is folded', () => {
  const found = (search: string) =>
    visibleRows(treeRows(document, assets, undefined), new Set(['id', 'hat', 'glow']), search).map(nameOf)
  expect(found('CROWN')).toEqual(['Hat', 'Crown'])
  expect(found('open')).toEqual(['Hat', 'Crown'])
  expect(found('glow')).toEqual(['Glow', 'Amber', 'Rose'])
  expect(found('nothing')).toEqual([])
})

test('a blank weight counts as the mean of those that are written, None’s among them, or as 1', () => {
  const [, hat, glow] = treeRows(document, assets, undefined)
  expect([hat?.traits[0]?.common, glow?.traits[0]?.common]).toEqual([100 / 3, 1])
})

test('in quota mode a category tells how many pieces its counts leave', () => {
  const [, , glow] = treeRows(counted, assets, undefined)
  expect(glow?.left).toBe(88)
  expect(treeRows({ ...counted, mode: 'weighted' }, assets, undefined)[2]?.left).toBeNull()
})

test('an edit leaves the rows of every other category as they are', () => {
  const before = visibleRows(treeRows(document, assets, undefined), new Set(), '')
  const edited = { ...document, traitTree: withCount(document.traitTree) }
  const after = visibleRows(treeRows(edited, assets, undefined), new Set(), '')
  const names = (rows: readonly Row[]) => rows.map(nameOf)
  expect(names(after.filter((row) => !before.includes(row)))).toEqual(['Glow', 'Amber', 'Rose'])
})
