import type { CompiledTree } from '../compile/compiled-tree.ts'
import { DEAD, type Diagram } from './diagram.ts'

/** `masses[layer][node]`: the products of weights of all ways on from a node, added up. The last entry is the end. */
export type PathMasses = readonly (readonly bigint[])[]

/** Weighs every node exactly. */
export function pathMasses(tree: CompiledTree, diagram: Diagram): PathMasses {
  const masses: bigint[][] = [[1n]]
  for (const layer of diagram.layers.toReversed()) {
    const weights = Array.from({ length: layer.classCount }, () => 0n)
    for (const [option, { weight }] of tree.categories[layer.category]!.options.entries()) {
      const one = layer.classOf[option]!
      if (one >= 0) weights[one]! += weight
    }
    const next = masses[0]!
    masses.unshift(
      Array.from({ length: layer.nodeCount }, (_, node) => {
        let sum = 0n
        for (let one = 0; one < layer.classCount; one++) {
          const to = layer.child[node * layer.classCount + one]!
          if (to !== DEAD && weights[one] !== 0n) sum += weights[one]! * next[to]!
        }
        return sum
      }),
    )
  }
  return masses
}
