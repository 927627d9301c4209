import type { CompiledTree } from '../compile/compiled-tree.ts'
import { DEAD, type Diagram, type DiagramLayer } from './diagram.ts'
import { layerOrder } from './layer-order.ts'
import { type OptionClasses, optionClasses } from './option-classes.ts'
import { type PendingBits, pendingBits } from './pending-bits.ts'
import { reduceLayers } from './reduce-layers.ts'
import { type StateTable, stateTable } from './state-table.ts'

/** Nodes a diagram may have before it is cut down to a part of itself. */
export const DIAGRAM_NODES_MAX = 200_000

/**
 * Compiles rules and categories into a diagram. Top down, a node is the set of nogoods that its path has half
 * completed, so that paths with the same future share a node; bottom up, dead ends go and equal nodes are merged.
 * Where the budget does not suffice, nodes are left out: the diagram then holds valid combinations only, but not all.
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
  const widthMax = Math.max(1, Math.floor((nodesMax * 2) / Math.max(4, order.length)))

  const words = Math.max(1, Math.ceil(pending.bits.length / 32))
  const layers: DiagramLayer[] = []
  let table: StateTable = stateTable(words, widthMax)
  table.idOf(new Int32Array(words))
  let exact = true
  for (const [layer, category] of order.entries()) {
    const next = stateTable(words, widthMax)
    const expanded = expandLayer(layer, table, next, pending, classes[category]!, words)
    exact &&= expanded.complete
    layers.push({ category, ...classes[category]!, nodeCount: table.size, child: expanded.child })
    table = next
  }
  const reduced = reduceLayers(layers)
  return {
    layers: reduced,
    countingLayers: order.filter((category) => tree.categories[category]!.counts).length,
    layerOf,
    satisfiable: reduced.every((layer) => layer.nodeCount > 0),
    exact,
  }
}

/** Follows every class of every node of a layer. */
function expandLayer(
  layer: number,
  table: StateTable,
  next: StateTable,
  pending: PendingBits,
  { classCount }: OptionClasses,
  words: number,
): { child: Int32Array; complete: boolean } {
  const { bits, starts } = pending
  const here = [...bits.keys()].filter((bit) => bits[bit]!.layer === layer)
  const goesOn = here.map((bit) =>
    Uint8Array.from({ length: classCount }, (_, one) => +bits[bit]!.classes.includes(one)),
  )
  const keep = new Int32Array(words)
  for (const [bit, { layer: decided }] of bits.entries()) if (decided > layer) setBit(keep, bit)
  const child = new Int32Array(table.size * classCount).fill(DEAD)
  const state = new Int32Array(words)
  const reached = new Int32Array(words)
  const open = new Int32Array(here.length)
  let openCount = 0
  let complete = true

  for (let node = 0; node < table.size; node++) {
    table.read(node, state)
    openCount = 0
    for (let index = 0; index < here.length; index++) if (hasBit(state, here[index]!)) open[openCount++] = index
    for (let i = 0; i < words; i++) state[i] = state[i]! & keep[i]!
    for (let one = 0; one < classCount; one++) {
      const begun = starts[layer]![one]!
      if (begun === null) continue
      reached.set(state)
      for (const bit of begun) setBit(reached, bit)
      let valid = true
      for (let i = 0; i < openCount; i++) {
        const index = open[i]!
        if (goesOn[index]![one] !== 1) continue
        const following = bits[here[index]!]!.next
        if (following === null) {
          valid = false
          break
        }
        for (const bit of following) setBit(reached, bit)
      }
      if (!valid) continue
      const id = next.idOf(reached)
      if (id < 0) complete = false
      else child[node * classCount + one] = id
    }
  }
  return { child, complete }
}

function setBit(words: Int32Array, bit: number): void {
  words[bit >> 5] = words[bit >> 5]! | (1 << (bit & 31))
}

function hasBit(words: Int32Array, bit: number): boolean {
  return (words[bit >> 5]! & (1 << (bit & 31))) !== 0
}
