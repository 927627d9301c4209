import type { CompiledTree } from '../compile/compiled-tree.ts'
import { DEAD, type Diagram } from '../diagram/diagram.ts'

/**
 * Writes out every valid projection, one row of options in layer order of the counting layers; options of weight 0 are
 * left out. Gives null where there are more than `max`.
 */
export function allProjections(tree: CompiledTree, diagram: Diagram, max: number): Uint16Array[] | null {
  const { layers, countingLayers } = diagram
  const found: Uint16Array[] = []
  const path = new Uint16Array(countingLayers)
  const finishes = finishableNodes(tree, diagram)
  const visit = (layer: number, node: number): boolean => {
    if (finishes[layer]![node] === 0) return true
    if (layer === countingLayers) {
      found.push(path.slice())
      return found.length <= max
    }
    const { category, classOf, classCount, child } = layers[layer]!
    for (const [option, { weight }] of tree.categories[category]!.options.entries()) {
      const one = classOf[option]!
      const to = one < 0 || weight === 0n ? DEAD : child[node * classCount + one]!
      if (to === DEAD) continue
      path[layer] = option
      if (!visit(layer + 1, to)) return false
    }
    return true
  }
  return !diagram.satisfiable || visit(0, 0) ? found : null
}

/** For each node, 1 where options of some weight lead to the end. */
function finishableNodes(tree: CompiledTree, { layers }: Diagram): Uint8Array[] {
  const result: Uint8Array[] = [Uint8Array.of(1)]
  for (const { category, classOf, classCount, nodeCount, child } of layers.toReversed()) {
    const drawn = new Uint8Array(classCount)
    for (const [option, { weight }] of tree.categories[category]!.options.entries()) {
      if (weight > 0n && classOf[option]! >= 0) drawn[classOf[option]!] = 1
    }
    const next = result[0]!
    const here = new Uint8Array(nodeCount)
    for (let i = 0; i < nodeCount * classCount; i++) {
      if (drawn[i % classCount] === 1 && child[i] !== DEAD && next[child[i]!] === 1)
        here[Math.floor(i / classCount)] = 1
    }
    result.unshift(here)
  }
  return result
}
