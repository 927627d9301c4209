import type { RandomSource } from '../../../prelude/random-source.ts'
import { uniformBigBelow } from '../../../prelude/uniform-big-below.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Rows } from '../draw/rows.ts'
import { DEAD, type Diagram } from './diagram.ts'
import { massLists } from './mass-lists.ts'
import type { PathMasses } from './path-masses.ts'
import type { ValidDraws } from './valid-draws.ts'

/** The mass that is still unused. */
export interface UnusedMass {
  /** Takes a row's mass out, once; a row that is no path of the diagram has none. */
  take(row: number): void
  /** Fills a row with an unused valid combination, by weight; false where none is left. The caller takes it. */
  draw(row: number, random: RandomSource): boolean
}

/** A choice for the leading ranges: which have their value, which are None. */
interface Head {
  readonly options: readonly number[]
  readonly node: number
  readonly weight: bigint
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
  const heads = diagram.satisfiable ? allHeads(tree, diagram, from) : []
  const lists = layers
    .slice(0, countingLayers)
    .map(({ category }) => massLists(tree.categories[category]!.options.length, masses[0]![0] ?? 0n))
  const below: (number | undefined)[][] = lists.map(() => [])
  const roots = new Map<string, number>()
  /** Heads that are whole pieces, where nothing but ranges counts. */
  const usedHeads = new Set<string>()

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
  const rootOf = (key: string, node: number): number => {
    const known = roots.get(key)
    if (known !== undefined) return known
    const made = open(from, node)
    roots.set(key, made)
    return made
  }
  const listBelow = (layer: number, list: number, option: number, node: number): number => {
    const index = list * tree.categories[layers[layer]!.category]!.options.length + option
    return (below[layer]![index] ??= open(layer + 1, node))
  }
  const headKey = (row: number, options: readonly number[]): string =>
    options.map((option, layer) => (option === 0 ? rows.rungs[layers[layer]!.category]![row] : 'none')).join()
  const massLeft = (row: number, head: Head): bigint => {
    const key = headKey(row, head.options)
    if (from === countingLayers) return usedHeads.has(key) ? 0n : masses[from]![head.node]!
    return lists[from]!.total(rootOf(key, head.node))
  }

  const take = (row: number): void => {
    const options = layers.slice(0, from).map((_, layer) => optionOf(layer, row))
    const head = heads.find((known) => known.options.every((option, layer) => option === options[layer]))
    if (head === undefined) return
    const key = headKey(row, options)
    if (from === countingLayers) {
      usedHeads.add(key)
      return
    }
    const path: number[] = []
    let list = rootOf(key, head.node)
    let node = head.node
    for (let layer = from; layer < countingLayers; layer++) {
      const option = optionOf(layer, row)
      node = step(layer, node, option)
      if (node === DEAD || weightOf(layer, option) === 0n) return
      path.push(list)
      if (layer + 1 < countingLayers) list = listBelow(layer, list, option, node)
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
    let list = from === countingLayers ? 0 : rootOf(headKey(row, head.options), node)
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

/** Every valid way to decide the leading ranges; one, unless a range may be None. */
function allHeads(tree: CompiledTree, { layers }: Diagram, count: number): Head[] {
  let heads: Head[] = [{ options: [], node: 0, weight: 1n }]
  for (const { category, classOf, classCount, child } of layers.slice(0, count)) {
    heads = heads.flatMap((head) =>
      tree.categories[category]!.options.flatMap(({ weight }, option) => {
        const one = classOf[option]!
        const node = one < 0 ? DEAD : child[head.node * classCount + one]!
        return node === DEAD || weight === 0n
          ? []
          : [{ options: [...head.options, option], node, weight: head.weight * weight }]
      }),
    )
  }
  return heads
}

function drawHead(heads: readonly Head[], massLeft: (head: Head) => bigint, random: RandomSource): Head | null {
  const left = heads.map((head) => head.weight * massLeft(head))
  const total = left.reduce((sum, mass) => sum + mass, 0n)
  if (total === 0n) return null
  if (heads.length === 1) return heads[0]!
  let rest = uniformBigBelow(random, total)
  let index = 0
  while (rest >= left[index]!) rest -= left[index++]!
  return heads[index]!
}
