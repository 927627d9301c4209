import type { RandomSource } from '../../../prelude/random-source.ts'
import { uniformBigBelow } from '../../../prelude/uniform-big-below.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import { OPEN, type Rows } from '../draw/rows.ts'
import { DEAD, type Diagram } from './diagram.ts'

/**
 * Completes a row whose filled cells are fixed: exactly by weight among the valid combinations that no row of `used`
 * already is. Gives false, and leaves the row as it was, where there is none. Only the part of the diagram that agrees
 * with the fixed cells is visited. A fixed option of weight 0 weighs 1.
 */
export function drawWithFixed(
  tree: CompiledTree,
  diagram: Diagram,
  rows: Rows,
  row: number,
  used: Iterable<number>,
  random: RandomSource,
): boolean {
  if (!diagram.satisfiable) return false
  const { layers, countingLayers } = diagram
  const fixed = layers.map(({ category }) => cell(rows, row, category))
  const known: Map<number, bigint>[] = layers.map(() => new Map<number, bigint>())

  /** Options of a layer with where they lead and what they weigh here. */
  const steps = (layer: number, node: number): { option: number; node: number; weight: bigint }[] => {
    const { category, classOf, classCount, child } = layers[layer]!
    const only = fixed[layer]!
    const { options } = tree.categories[category]!
    const found = []
    for (const option of only === OPEN ? options.keys() : [only]) {
      const one = classOf[option]!
      const to = one < 0 ? DEAD : child[node * classCount + one]!
      const weight = only === OPEN ? options[option]!.weight : 1n
      if (to !== DEAD && weight > 0n) found.push({ option, node: to, weight })
    }
    return found
  }
  const freeMass = (layer: number, node: number): bigint => {
    if (layer === layers.length) return 1n
    const before = known[layer]!.get(node)
    if (before !== undefined) return before
    const mass = steps(layer, node).reduce((sum, next) => sum + next.weight * freeMass(layer + 1, next.node), 0n)
    known[layer]!.set(node, mass)
    return mass
  }
  const agreeing = [...used].filter((other) => sameSoFar(layers, countingLayers, rows, row, other, fixed))
  const partMasses = new Map<string, bigint>()
  /** Mass below a prefix that the rows `taken` share, without theirs. */
  const massWithout = (layer: number, node: number, taken: readonly number[], prefix: string): bigint => {
    if (taken.length === 0) return freeMass(layer, node)
    if (layer === countingLayers) return 0n
    const before = partMasses.get(prefix)
    if (before !== undefined) return before
    const { category } = layers[layer]!
    const byOption = Map.groupBy(taken, (other) => cell(rows, other, category))
    let mass = 0n
    for (const next of steps(layer, node)) {
      const rest = byOption.get(next.option) ?? []
      mass += next.weight * massWithout(layer + 1, next.node, rest, `${prefix},${next.option}`)
    }
    partMasses.set(prefix, mass)
    return mass
  }

  if (massWithout(0, 0, agreeing, '') === 0n) return false
  let node = 0
  let taken: readonly number[] = agreeing
  let prefix = ''
  for (const [layer, { category }] of layers.entries()) {
    const byOption = Map.groupBy(taken, (other) => cell(rows, other, category))
    const choices = steps(layer, node).map((next) => {
      const rest = layer < countingLayers ? (byOption.get(next.option) ?? []) : []
      const path = `${prefix},${next.option}`
      return { ...next, rest, path, mass: next.weight * massWithout(layer + 1, next.node, rest, path) }
    })
    const chosen = pick(choices, random)
    rows.options[row * rows.width + category] = chosen.option
    node = chosen.node
    taken = chosen.rest
    prefix = chosen.path
  }
  return true
}

function pick<T extends { mass: bigint }>(choices: readonly T[], random: RandomSource): T {
  const total = choices.reduce((sum, choice) => sum + choice.mass, 0n)
  let rest = uniformBigBelow(random, total)
  let index = 0
  while (rest >= choices[index]!.mass) rest -= choices[index++]!.mass
  return choices[index]!
}

function cell(rows: Rows, row: number, category: number): number {
  return rows.options[row * rows.width + category]!
}

/** Whether another row agrees with the fixed cells that count, its range values being this row's. */
function sameSoFar(
  layers: Diagram['layers'],
  countingLayers: number,
  rows: Rows,
  row: number,
  other: number,
  fixed: readonly number[],
): boolean {
  for (let layer = 0; layer < countingLayers; layer++) {
    const { category } = layers[layer]!
    const option = cell(rows, other, category)
    if (fixed[layer] !== OPEN && fixed[layer] !== option) return false
    const rungs = rows.rungs[category]
    if (rungs && option === 0 && rungs[row] !== rungs[other]) return false
  }
  return true
}
