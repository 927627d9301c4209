import type { RandomSource } from '../../../prelude/random-source.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Rows } from '../draw/rows.ts'
import { DEAD, type Diagram } from './diagram.ts'
import { massLists } from './mass-lists.ts'
import type { PathMasses } from './path-masses.ts'
import { drawHead, rangeHeads, type RangeHead } from './range-heads.ts'
import type { ValidDraws } from './valid-draws.ts'

/** The mass that is still unused. */
export interface UnusedMass {
  /** Takes a row's mass out, once; a row that is no path of the diagram has none. */
  take(row: number): void
  /** Fills a row with an unused valid combination, by weight; false where none is left. The caller takes it. */
  draw(row: number, random: RandomSource): boolean
}

/**
 * Sampling without replacement by subtracting used mass (Shi, Bieber and Singh 2020, "Incremental Sampling Without
 * Replacement for Sequence Models"): a tree of prefixes of the counting layers, grown where something was used, keeps
 * for every option the mass left below it, so that drawing the last free combination costs what the first did.
 * A counting range has its value by the piece's number: each of its rungs roots a tree of its own.
 */
export function unusedMass(
  tree: CompiledTree,
  diagram: Diagram,
  masses: PathMasses,
  rows: Rows,
  finish: ValidDraws,
): UnusedMass {
  const { layers, countingLayers } = diagram
  const headLayers = layers.slice(0, countingLayers).filter((layer) => rows.rungs[layer.category] !== null)
  const from = headLayers.length
  const heads = diagram.satisfiable ? rangeHeads(tree, diagram, from) : []
  const lists = layers
    .slice(0, countingLayers)
    .map(({ category }) => massLists(tree.categories[category]!.options.length, masses[0]![0] ?? 0n))
  const below: (number | undefined)[][] = lists.map(() => [])
  const roots = new Map<string, number>()
  /** The one root where no range leads; −1 until it is open. */
  let soleRoot = -1
  /** Heads that are whole pieces, where nothing but ranges counts. */
  const usedHeads = new Set<string>()

  const small = (masses[0]![0] ?? 0n) <= BigInt(Number.MAX_SAFE_INTEGER)
  const weights = lists.map((_, layer) =>
    tree.categories[layers[layer]!.category]!.options.map((option) => Number(option.weight)),
  )

  const weightOf = (layer: number, option: number): bigint =>
    tree.categories[layers[layer]!.category]!.options[option]!.weight
  const step = (layer: number, node: number, option: number): number => {
    const { classOf, classCount, child } = layers[layer]!
    const one = classOf[option] ?? -1
    return one < 0 ? DEAD : child[node * classCount + one]!
  }
  const optionOf = (layer: number, row: number): number => rows.options[row * rows.width + layers[layer]!.category]!
  const open = (layer: number, node: number): number =>
    lists[layer]!.add(
      tree.categories[layers[layer]!.category]!.options.map(({ weight }, option) => {
        const to = step(layer, node, option)
        return to === DEAD ? 0n : weight * masses[layer + 1]![to]!
      }),
    )
  const rootOf = (row: number, head: RangeHead): number => {
    if (from === 0 && soleRoot >= 0) return soleRoot
    const key = headKey(row, head.options)
    const made = roots.get(key) ?? open(from, head.node)
    roots.set(key, made)
    if (from === 0) soleRoot = made
    return made
  }
  const listBelow = (layer: number, list: number, option: number, node: number): number => {
    const index = list * tree.categories[layers[layer]!.category]!.options.length + option
    return (below[layer]![index] ??= open(layer + 1, node))
  }
  const headKey = (row: number, options: readonly number[]): string =>
    options.map((option, layer) => (option === 0 ? rows.rungs[layers[layer]!.category]![row] : 'none')).join()
  const massLeft = (row: number, head: RangeHead): bigint => {
    if (from === countingLayers) return usedHeads.has(headKey(row, head.options)) ? 0n : masses[from]![head.node]!
    return lists[from]!.total(rootOf(row, head))
  }

  const take = (row: number): void => {
    const head = heads.find((known) => known.options.every((option, layer) => option === optionOf(layer, row)))
    if (head === undefined) return
    if (from === countingLayers) {
      usedHeads.add(headKey(row, head.options))
      return
    }
    const path: number[] = []
    let list = rootOf(row, head)
    let node = head.node
    for (let layer = from; layer < countingLayers; layer++) {
      const option = optionOf(layer, row)
      node = step(layer, node, option)
      if (node === DEAD || weights[layer]![option] === 0) return
      path.push(list)
      if (layer + 1 < countingLayers) list = listBelow(layer, list, option, node)
    }
    if (small) {
      let mass = Number(masses[countingLayers]![node]!)
      for (let layer = countingLayers - 1; layer >= from; layer--) {
        const option = optionOf(layer, row)
        mass *= weights[layer]![option]!
        lists[layer]!.subtract(path[layer - from]!, option, mass)
      }
      return
    }
    let mass = masses[countingLayers]![node]!
    for (let layer = countingLayers - 1; layer >= from; layer--) {
      const option = optionOf(layer, row)
      mass *= weightOf(layer, option)
      lists[layer]!.subtract(path[layer - from]!, option, mass)
    }
  }

  const draw = (row: number, random: RandomSource): boolean => {
    const head = drawHead(heads, (one) => massLeft(row, one), random)
    if (head === null) return false
    for (const [layer, option] of head.options.entries()) setCell(rows, row, layers[layer]!.category, option)
    let node = head.node
    let list = from === countingLayers ? 0 : rootOf(row, head)
    for (let layer = from; layer < countingLayers; layer++) {
      const option = lists[layer]!.draw(list, random)
      setCell(rows, row, layers[layer]!.category, option)
      node = step(layer, node, option)
      if (layer + 1 < countingLayers) list = listBelow(layer, list, option, node)
    }
    finish.fill(row, countingLayers, node, random)
    return true
  }
  return { take, draw }
}

function setCell(rows: Rows, row: number, category: number, option: number): void {
  rows.options[row * rows.width + category] = option
}
