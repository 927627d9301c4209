import type { z } from 'zod'
import type { collectionSchema } from '../../../../schemas/collection.ts'
import type { LayerOptions } from '../../../../schemas/compose-params.ts'
import type { LayerCategory, LayerTrait } from './layers-of-files.ts'
import type { SetSettings } from './set-config.ts'

/** A collection document as it is written to disk: what has a default is left out. */
export type CollectionDraft = z.input<typeof collectionSchema>

/** A first look needs no more pieces. */
const SUPPLY_AT_FIRST = 100
/** Room to put a layer between two others without renumbering. */
const LAYER_STEP = 10

export type DraftFacts = {
  name: string
  categories: readonly LayerCategory[]
  /** Way from the document's folder to the layers, with `/`; '' where they are the same. */
  assetPrefix: string
  /** Size of the layers in pixels, which is that of the pieces where nothing else is said. */
  width: number
  height: number
  /** What a configuration beside the layers says. */
  settings?: SetSettings | undefined
}

/** Makes a collection of layers, to be composed: every category required, all rarities as the file names say. */
export function collectionOfLayers(facts: DraftFacts): CollectionDraft {
  const { name, categories, assetPrefix, width, height, settings = {} } = facts
  const { name: _name, description, supply, ...frame } = settings
  const layers = layerOptions(categories)
  const valueOf = ({ path }: LayerTrait): { asset: string } => ({
    asset: assetPrefix === '' ? path : `${assetPrefix}/${path}`,
  })
  return {
    kind: 'ovenbird.collection',
    schemaVersion: 1,
    name,
    ...(description !== undefined && { description }),
    supply: supply ?? Number(minimum(BigInt(SUPPLY_AT_FIRST), capacityOf(categories))),
    generator: { kind: 'tool', toolId: 'compose' },
    params: { width, height, ...frame, ...(Object.keys(layers).length > 0 && { layers }) },
    traitTree: {
      categories: categories.map((category, index) => ({
        name: category.name,
        mode: 'manual',
        layer: (index + 1) * LAYER_STEP,
        ...(category.metadataName !== undefined && { metadataName: category.metadataName }),
        ...(category.countsForUniqueness === false && { countsForUniqueness: false }),
        traits: category.traits.map((trait) => ({
          name: trait.name,
          value: valueOf(trait),
          ...(trait.rarity === undefined ? {} : { rarity: trait.rarity }),
        })),
      })),
    },
  }
}

function layerOptions(categories: readonly LayerCategory[]): Record<string, LayerOptions> {
  const used = categories.filter(({ blend, opacity }) => blend !== undefined || opacity !== undefined)
  return Object.fromEntries(
    used.map(({ name, blend, opacity }) => {
      return [name, { ...(blend !== undefined && { blend }), ...(opacity !== undefined && { opacity }) }]
    }),
  )
}

/** Combinations of traits that can be drawn; at least 1, so that the document is one that can be mended. */
function capacityOf(categories: readonly LayerCategory[]): bigint {
  const product = categories.reduce(
    (product, { traits }) => product * BigInt(traits.filter((trait) => trait.rarity !== 0).length),
    1n,
  )
  return product > 0n ? product : 1n
}

function minimum(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
