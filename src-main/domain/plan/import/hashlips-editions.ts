import type { OrderedLayers } from './hashlips-layers.ts'

/** One of the `layerConfigurations`. `growTo` counts the pieces of those before it too. */
export type Edition = { field: string; growTo: number | undefined; layers: OrderedLayers }

type Taken = { layers: OrderedLayers; supply?: number }
type Tell = (field: string, message: string, cure: string) => void

/**
 * Which configuration a collection is made of: all of them where they draw the same layers in the same way, else the one
 * of most pieces, the first where several have as many. Undefined where none names a layer.
 */
export function editionToTake(editions: readonly Edition[], tell: Tell): Taken | undefined {
  const usable = editions.filter(({ layers }) => layers.layers.length > 0)
  const [first] = usable
  if (!first) return undefined
  const total = usable.at(-1)?.growTo
  const drawn = usable.map(({ layers }) => JSON.stringify(layers.layers))
  if (drawn.every((same) => same === drawn[0])) {
    if (total === undefined) tell(`${first.field}.growEditionSizeTo`, ...noSize)
    return { layers: first.layers, ...(total !== undefined && { supply: total }) }
  }
  let reached = 0
  const sizes = usable.map(({ growTo }) => {
    const pieces = Math.max(0, (growTo ?? reached) - reached)
    reached = Math.max(reached, growTo ?? 0)
    return pieces
  })
  const most = sizes.indexOf(Math.max(...sizes))
  const taken = usable[most] ?? first
  const supply = sizes[most] ?? 0
  tell(
    taken.field,
    `There are ${usable.length} configurations, and a collection is made of one: that of most pieces, number ${editions.indexOf(taken) + 1} with ${supply} of ${reached}.`,
    'Make a collection of each of the others: keep it alone in layerConfigurations of a copy.',
  )
  return { layers: taken.layers, ...(supply > 0 && { supply }) }
}

const noSize = [
  'How many pieces there are to be can not be read, so a first look of few is taken.',
  'Set the supply of the collection.',
] as const
