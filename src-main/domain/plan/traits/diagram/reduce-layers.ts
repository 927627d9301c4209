import { DEAD, type DiagramLayer } from './diagram.ts'
import { stateTable } from './state-table.ts'

/**
 * From the last layer up: children that lead nowhere become dead, nodes without a living child go, nodes with equal
 * children are merged; then, from the top down, what the root no longer reaches goes too. Paths stay as they are.
 */
export function reduceLayers(layers: readonly DiagramLayer[]): DiagramLayer[] {
  return reachable(merged(layers))
}

function merged(layers: readonly DiagramLayer[]): DiagramLayer[] {
  const result: DiagramLayer[] = []
  // The end: every complete path arrives at the one node after the last layer.
  let renamed: Int32Array | null = null
  for (const layer of layers.toReversed()) {
    const { classCount, nodeCount } = layer
    const table = stateTable(classCount, nodeCount)
    const names = new Int32Array(nodeCount).fill(DEAD)
    const children = new Int32Array(classCount)
    for (let node = 0; node < nodeCount; node++) {
      let alive = false
      for (let one = 0; one < classCount; one++) {
        const child = layer.child[node * classCount + one]!
        const now = child === DEAD || renamed === null ? child : renamed[child]!
        children[one] = now
        alive ||= now !== DEAD
      }
      if (alive) names[node] = table.idOf(children)
    }
    const child = new Int32Array(table.size * classCount)
    for (let node = 0; node < table.size; node++) {
      table.read(node, children)
      child.set(children, node * classCount)
    }
    result.push({ ...layer, nodeCount: table.size, child })
    renamed = names
  }
  return result.reverse()
}

function reachable(layers: readonly DiagramLayer[]): DiagramLayer[] {
  let names = Int32Array.of(0)
  let count = Math.min(1, layers[0]?.nodeCount ?? 0)
  return layers.map((layer, index) => {
    const { classCount } = layer
    const nextNames = new Int32Array(layers[index + 1]?.nodeCount ?? 1).fill(DEAD)
    const child = new Int32Array(count * classCount).fill(DEAD)
    let nextCount = 0
    for (let node = 0; node < names.length; node++) {
      const name = names[node]!
      if (name === DEAD || name >= count) continue
      for (let one = 0; one < classCount; one++) {
        const old = layer.child[node * classCount + one]!
        if (old === DEAD) continue
        if (nextNames[old] === DEAD) nextNames[old] = nextCount++
        child[name * classCount + one] = nextNames[old]!
      }
    }
    const kept = { ...layer, nodeCount: count, child }
    names = nextNames
    count = nextCount
    return kept
  })
}
