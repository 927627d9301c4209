import type { RandomSource } from '../../../prelude/random-source.ts'
import { uniformBigBelow } from '../../../prelude/uniform-big-below.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Rows } from '../draw/rows.ts'
import { DEAD, type Diagram } from './diagram.ts'
import type { PathMasses } from './path-masses.ts'

/** Draws a whole valid combination into a row, or finishes one from a node on; exactly by weight. */
export interface ValidDraws {
  /** Fills the cells of all layers from `layer` on, starting at `node`. */
  fill(row: number, layer: number, node: number, random: RandomSource): void
}

const WORD = 0x1_0000_0000
const PRECISION = 52n
const HIGH = 0x10_0000
const REFINE_BITS = 64n

/** The options of one node: where their shares end on a scale of 2^52, rounded down. */
interface NodeTable {
  readonly ends: Float64Array
  readonly options: Int32Array
  readonly exactEnds: readonly bigint[]
  readonly total: bigint
}

/**
 * Draws by walking down the diagram, never meeting a dead end. Each step compares 52 random bits with the shares'
 * ends; only when they fall on an end itself are further bits drawn and compared in full, so the law is exact although
 * masses may have hundreds of digits. Tables are made when a node is first visited.
 */
export function validDraws(tree: CompiledTree, diagram: Diagram, masses: PathMasses, rows: Rows): ValidDraws {
  const tables: (NodeTable | undefined)[][] = diagram.layers.map(() => [])
  const table = (layer: number, node: number): NodeTable =>
    (tables[layer]![node] ??= nodeTable(tree, diagram, masses, layer, node))
  return {
    fill: (row, from, start, random) => {
      let node = start
      for (let layer = from; layer < diagram.layers.length; layer++) {
        const { category, classOf, classCount, child } = diagram.layers[layer]!
        const option = drawOption(table(layer, node), random)
        rows.options[row * rows.width + category] = option
        node = child[node * classCount + classOf[option]!]!
      }
    },
  }
}

function nodeTable(
  tree: CompiledTree,
  { layers }: Diagram,
  masses: PathMasses,
  layer: number,
  node: number,
): NodeTable {
  const { category, classOf, classCount, child } = layers[layer]!
  const options: number[] = []
  const exactEnds: bigint[] = []
  let total = 0n
  for (const [option, { weight }] of tree.categories[category]!.options.entries()) {
    const one = classOf[option]!
    const to = one < 0 ? DEAD : child[node * classCount + one]!
    const mass = to === DEAD ? 0n : weight * masses[layer + 1]![to]!
    if (mass === 0n) continue
    total += mass
    options.push(option)
    exactEnds.push(total)
  }
  const ends = Float64Array.from(exactEnds, (end) => Number((end << PRECISION) / total))
  return { ends, options: Int32Array.from(options), exactEnds, total }
}

function drawOption({ ends, options, exactEnds, total }: NodeTable, random: RandomSource): number {
  if (options.length === 1) return options[0]!
  const high = random.next() & (HIGH - 1)
  const point = high * WORD + (random.next() >>> 0)
  let low = 0
  let top = ends.length - 1
  while (low < top) {
    const middle = (low + top) >> 1
    if (ends[middle]! > point) top = middle
    else low = middle + 1
  }
  // `low` is the first end above the point; the end before it, or several, may share the point's cell.
  if (low === 0 || ends[low - 1] !== point) return options[low]!
  return options[refine(exactEnds, total, BigInt(point), random)]!
}

/** Decides exactly among ends that share the 52 bits drawn so far: bits are added until the point is clear of each. */
function refine(exactEnds: readonly bigint[], total: bigint, high: bigint, random: RandomSource): number {
  let point = high
  let bits = PRECISION
  for (;;) {
    point = (point << REFINE_BITS) | uniformBigBelow(random, 1n << REFINE_BITS)
    bits += REFINE_BITS
    const from = point * total
    const index = exactEnds.findIndex((end) => end << bits > from)
    if (exactEnds[index]! << bits >= from + total) return index
  }
}
