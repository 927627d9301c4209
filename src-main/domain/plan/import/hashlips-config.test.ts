import { describe, expect, it } from 'vitest'
import { collectionSchema } from '../../../../schemas/collection.ts'
import { arrangeLayers } from './arrange-layers.ts'
import { collectionOfLayers } from './collection-of-layers.ts'
import { hashLipsConfig, type ReadConfig } from './hashlips-config.ts'
import type { Layers } from './layers-of-files.ts'

function config(values: Record<string, unknown>): ReadConfig {
  const read = hashLipsConfig(values, 'src/config.js')
  if (!read?.ok) throw new Error(read?.error[0]?.message ?? 'no configuration')
  return read.value
}

const order = (...names: string[]) => names.map((name) => ({ name }))
const one = (layersOrder: unknown[], growEditionSizeTo: unknown = 50) => [{ growEditionSizeTo, layersOrder }]

function arranged(paths: readonly string[], { config: given }: ReadConfig): Layers {
  const layers = arrangeLayers(
    paths.map((path) => ({ path, kind: 'file' as const })),
    given,
  )
  if (!layers.ok) throw new Error(layers.error[0]?.message)
  return layers.value
}

describe('a configuration', () => {
  it('says size, supply, name, background and how each layer is drawn', () => {
    const read = config({
      layerConfigurations: one([
        { name: 'Body' },
        { name: 'Glow', options: { displayName: 'Aura', blend: 'lighter', opacity: 0.5, bypassDNA: true } },
      ]),
      format: { width: 64, height: 32, smoothing: false },
      background: { generate: true, static: true, default: '#102030' },
      namePrefix: 'Owls',
      description: 'Of the night',
    })
    expect(read.warnings).toEqual([])
    const layers = arranged(['Body/Ash#3.png', 'Body/Elm.png', 'Glow/Warm.png'], read)
    const { settings } = layers
    const facts = { name: 'Owls', assetPrefix: 'layers', width: 8, height: 8, settings }
    const document = collectionSchema.parse(collectionOfLayers({ ...facts, categories: layers.categories }))
    expect(document).toMatchObject({
      description: 'Of the night',
      supply: 50,
      params: {
        width: 64,
        height: 32,
        background: '#102030',
        scaling: 'nearest',
        fit: 'fill',
        layers: { Glow: { blend: 'add', opacity: 0.5 } },
      },
      traitTree: {
        categories: [
          {
            name: 'Body',
            layer: 10,
            traits: [
              { name: 'Ash', rarity: 3 },
              { name: 'Elm', rarity: 1 },
            ],
          },
          { name: 'Glow', layer: 20, metadataName: 'Aura', countsForUniqueness: false, traits: [{ name: 'Warm' }] },
        ],
      },
    })
    expect(document.traitTree.categories[1]?.traits?.[0]).not.toHaveProperty('rarity')
  })

  it('draws in its own order, by the folders’ own names, and tells what it does not name or lacks', () => {
    const read = config({ layerConfigurations: one(order('2-Hat', 'Body', 'Wings')) })
    const { categories, warnings } = arranged(['2-Hat/a.png', 'Body/b.png', 'Old/c.png', 'Old/d.png'], read)
    expect(categories.map(({ name }) => name)).toEqual(['2-Hat', 'Body'])
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/"Old" was left out/),
      expect.stringMatching(/"Wings" was left out/),
    ])
  })

  it('may draw a folder twice, which metadata calls by one name', () => {
    const { categories } = arranged(['Eye/a.png'], config({ layerConfigurations: one(order('Eye', 'Eye')) }))
    expect(categories).toMatchObject([{ name: 'Eye' }, { name: 'Eye 2', metadataName: 'Eye' }])
  })

  it('has a mark of its own before weights', () => {
    const read = config({ layerConfigurations: one(order('A')), rarityDelimiter: '$$' })
    expect(arranged(['A/x$$5.png', 'A/y#2.png'], read).categories[0]?.traits).toEqual([
      { name: 'x', rarity: 5, path: 'A/x$$5.png' },
      { name: 'y#2', rarity: 1, path: 'A/y#2.png' },
    ])
  })

  it('of before there were several, and with options beside the name, is read too', () => {
    const read = config({ layersOrder: [{ name: 'A', opacity: 0.2, blend: 'multiply' }], editionSize: 7 })
    expect(read.config).toMatchObject({
      layers: [{ folder: 'A', opacity: 0.2, blend: 'multiply' }],
      settings: { supply: 7 },
    })
  })

  it('that nobody has filled in gives no name', () => {
    const unwritten = { namePrefix: 'Your Collection', description: 'Remember to replace this description' }
    const { settings } = config({ layerConfigurations: one(order('A')), ...unwritten }).config
    expect(settings).toEqual({ fit: 'fill', supply: 50 })
  })
})

describe('of several configurations', () => {
  it('of the same layers, all pieces are made', () => {
    const both = [...one(order('A'), 5), ...one(order('A'), 20)]
    expect(config({ layerConfigurations: both })).toMatchObject({ config: { settings: { supply: 20 } }, warnings: [] })
  })

  it('of other layers, that of most pieces is taken, and told', () => {
    const three = [...one(order('A'), 5), ...one(order('B'), 105), ...one(order('C'), 200)]
    const { config: taken, warnings } = config({ layerConfigurations: three })
    expect(taken).toMatchObject({ layers: [{ folder: 'B' }], settings: { supply: 100 } })
    expect(warnings).toMatchObject([
      { message: expect.stringMatching(/3 configurations.*number 2 with 100 of 200/) as string },
    ])
  })
})

it.each([
  ['a blend mode that compose has not', [{ name: 'A', options: { blend: 'xor' } }], {}, /"xor" is no blend mode/],
  ['an opacity out of bounds', [{ name: 'A', options: { opacity: 2 } }], {}, /2 is no opacity/],
  ['a layer without a name', [{ name: 'A' }, { folder: 'B' }], {}, /no name that can be read/],
  ['a colour by chance', order('A'), { background: { generate: true } }, /drawn anew for each piece/],
  ['a colour in words', order('A'), { background: { generate: true, static: true, default: 'red' } }, /not written as/],
  ['half a size', order('A'), { format: { width: 10 } }, /size in format/],
])('%s is told, and the rest is taken', (_what, layersOrder, more, message) => {
  const read = config({ layerConfigurations: one(layersOrder), ...more })
  expect(read.config.layers).toMatchObject([{ folder: 'A' }])
  expect(read.warnings).toMatchObject([{ message: expect.stringMatching(message) as string, file: 'src/config.js' }])
})

it('a supply that can not be read is told, and one that is no configuration is none', () => {
  expect(config({ layerConfigurations: one(order('A'), 'many') }).warnings).toMatchObject([
    { field: 'layerConfigurations[0].growEditionSizeTo' },
  ])
  expect(hashLipsConfig({ format: {} }, 'config.js')).toBeUndefined()
  expect(hashLipsConfig({ layerConfigurations: [{}] }, 'config.js')).toMatchObject({
    ok: false,
    error: [{ file: 'config.js' }],
  })
})
