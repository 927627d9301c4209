import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Diagram, DiagramLayer } from './diagram.ts'
import { expandLayer } from './expand-layer.ts'
import { layerOrder } from './layer-order.ts'
import { narrowLayer } from './narrow-layer.ts'
import { optionClasses } from './option-classes.ts'
import { pendingBits } from './pending-bits.ts'
import { reduceLayers } from './reduce-layers.ts'
import { stateTable } from './state-table.ts'

/** Nodes a diagram may have before it is cut down to a part of itself. */
export const DIAGRAM_NODES_MAX = 200_000
/** Words of state written while it is built: a fraction of a second. */
const WORDS_WRITTEN_MAX = 40_000_000

/**
 * Compiles rules and categories into a diagram. Top down, a node is the set of nogoods that its path has half
 * completed, so that paths with the same future share a node; bottom up, dead ends go and equal nodes are merged.
 * Where the budget does not suffice, the nodes with the fewest ways to them are left out: the diagram then holds valid
 * combinations only, but not all.
 */
export function buildDiagram(
  tree: CompiledTree,
  usable: (category: number, option: number) => boolean,
  nodesMax: number = DIAGRAM_NODES_MAX,
): Diagram {
  const order = layerOrder(tree)
  const layerOf = new Int32Array(order.length)
  for (const [layer, category] of order.entries()) layerOf[category] = layer
  const classes = optionClasses(tree, usable)
  const pending = pendingBits(tree, layerOf, classes, order)
  const words = Math.max(1, Math.ceil(pending.bits.length / 32))
  const branches = classes.reduce((sum, { classCount }) => sum + classCount, 0)
  const byNodes = (nodesMax * 2) / Math.max(4, order.length)
  const byWork = WORDS_WRITTEN_MAX / Math.max(1, branches * words)
  const widthMax = Math.max(1, Math.floor(Math.min(byNodes, byWork)))

  const layers: DiagramLayer[] = []
  let states = stateTable(words, 1)
  states.idOf(new Int32Array(words))
  let kept: Int32Array = Int32Array.of(0)
  let reach: Float64Array = Float64Array.of(1)
  let exact = true
  for (const [layer, category] of order.entries()) {
    const found = stateTable(words, widthMax * 2)
    const expanded = expandLayer(layer, { states, kept, reach }, found, pending, classes[category]!)
    const narrowed = narrowLayer(expanded, widthMax)
    exact &&= expanded.complete && narrowed.complete
    layers.push({ category, ...classes[category]!, nodeCount: kept.length, child: narrowed.child })
    states = found
    kept = narrowed.kept
    reach = narrowed.reach
  }
  const reduced = reduceLayers(layers)
  return {
    layers: reduced,
    countingLayers: order.filter((category) => tree.categories[category]!.counts).length,
    satisfiable: reduced.every((layer) => layer.nodeCount > 0),
    exact,
  }
}
