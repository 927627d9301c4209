import type { CompiledTree } from '../compile/compiled-tree.ts'
import { DEAD, type Diagram, type DiagramLayer } from './diagram.ts'

export interface ProjectionCounts {
  /** Different pieces by what counts for uniqueness: paths to the boundary that can be finished. */
  readonly total: bigint
  /** `below[layer][node]`: ways on from a node; beyond the counting layers 1 where it can be finished, else 0. */
  readonly below: readonly (readonly bigint[])[]
}

/** A diagram that is kept is counted again and again, for trees that count alike (recent-diagram.ts). */
const counted = new WeakMap<Diagram, ProjectionCounts>()

/** Counts exactly how many different pieces a diagram holds, options of weight 0 left out. */
export function countProjections(tree: CompiledTree, diagram: Diagram): ProjectionCounts {
  const known = counted.get(diagram)
  if (known) return known
  const counts = count(tree, diagram)
  counted.set(diagram, counts)
  return counts
}

function count(tree: CompiledTree, diagram: Diagram): ProjectionCounts {
  const below: bigint[][] = []
  let next: bigint[] = [1n]
  for (const [index, layer] of [...diagram.layers.entries()].reverse()) {
    const counting = index < diagram.countingLayers
    const sizes = classSizes(tree, layer, counting)
    next = counting ? sumLayer(layer, sizes, next) : finishable(layer, sizes, next)
    below.unshift(next)
  }
  return { total: below.length === 0 ? 1n : (below[0]?.[0] ?? 0n), below }
}

/** Options of each class that may be drawn; a counting range stands for all its values. */
export function classSizes(tree: CompiledTree, layer: DiagramLayer, counting: boolean): number[] {
  const category = tree.categories[layer.category]!
  const sizes = Array.from({ length: layer.classCount }, () => 0)
  for (const [option, { kind, weight }] of category.options.entries()) {
    const one = layer.classOf[option]!
    if (one < 0 || weight === 0n) continue
    sizes[one]! += kind === 'value' && counting && category.range !== null ? category.range.size : 1
  }
  return sizes
}

function sumLayer(layer: DiagramLayer, sizes: readonly number[], next: readonly bigint[]): bigint[] {
  const { nodeCount, classCount, child } = layer
  const result: bigint[] = []
  const bigSizes = sizes.map(BigInt)
  // Options that share a child are added up first: one long multiplication for each child instead of each class.
  const byChild = new Float64Array(next.length)
  const small = sizes.reduce((sum, size) => sum + size, 0) <= Number.MAX_SAFE_INTEGER
  for (let node = 0; node < nodeCount; node++) {
    const start = node * classCount
    let sum = 0n
    if (small) {
      for (let one = 0; one < classCount; one++) {
        const to = child[start + one]!
        if (to !== DEAD) byChild[to] = byChild[to]! + sizes[one]!
      }
      for (let one = 0; one < classCount; one++) {
        const to = child[start + one]!
        if (to === DEAD || byChild[to] === 0) continue
        sum += BigInt(byChild[to]!) * next[to]!
        byChild[to] = 0
      }
    } else {
      for (let one = 0; one < classCount; one++) {
        const to = child[start + one]!
        if (to !== DEAD) sum += bigSizes[one]! * next[to]!
      }
    }
    result.push(sum)
  }
  return result
}

function finishable(layer: DiagramLayer, sizes: readonly number[], next: readonly bigint[]): bigint[] {
  const { nodeCount, classCount, child } = layer
  return Array.from({ length: nodeCount }, (_, node) => {
    for (let one = 0; one < classCount; one++) {
      const to = child[node * classCount + one]!
      if (to !== DEAD && sizes[one]! > 0 && next[to]! > 0n) return 1n
    }
    return 0n
  })
}
