import type { z } from 'zod'
import type { collectionSchema } from '../../../../schemas/collection.ts'
import type { LayerCategory, LayerTrait } from './layers-of-files.ts'

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
  /** Size of the pieces in pixels, that of the first layer. */
  width: number
  height: number
}

/** Makes a collection of layers, to be composed: every category required, all rarities as the file names say. */
export function collectionOfLayers({ name, categories, assetPrefix, width, height }: DraftFacts): CollectionDraft {
  const valueOf = ({ path }: LayerTrait): { asset: string } => ({
    asset: assetPrefix === '' ? path : `${assetPrefix}/${path}`,
  })
  return {
    kind: 'ovenbird.collection',
    schemaVersion: 1,
    name,
    supply: Number(minimum(BigInt(SUPPLY_AT_FIRST), capacityOf(categories))),
    generator: { kind: 'tool', toolId: 'compose' },
    params: { width, height },
    traitTree: {
      categories: categories.map((category, index) => ({
        name: category.name,
        mode: 'manual',
        layer: (index + 1) * LAYER_STEP,
        traits: category.traits.map((trait) => ({
          name: trait.name,
          value: valueOf(trait),
          ...(trait.rarity === undefined ? {} : { rarity: trait.rarity }),
        })),
      })),
    },
  }
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
