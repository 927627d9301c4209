import type { RandomSource } from '../../../prelude/random-source.ts'
import { uniformBelow } from '../../../prelude/uniform-below.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Rows } from '../draw/rows.ts'
import type { RuleCheck } from '../draw/rule-check.ts'
import type { RowIndex } from './row-index.ts'

export interface SwapTable {
  readonly tree: CompiledTree
  readonly rows: Rows
  /** Rows that take part. */
  readonly dealt: Int32Array
  /** 1 for cells that may be swapped, by row × width + category. */
  readonly movable: Uint8Array
  /** Holds every row of the plan. */
  readonly index: RowIndex
  readonly breaksRule: RuleCheck
}

/** Partners tried for one cell before another cell is looked at. */
const PARTNERS_MAX = 24

/**
 * Swaps cells of one category between two rows, which keeps every count, until no row breaks a rule or has a twin:
 * min-conflicts (Minton et al. 1992) with sideways steps. Gives the rows that are still in conflict when `swapsMax`
 * swaps have been tried, and how many were.
 */
export function repairBySwaps(
  table: SwapTable,
  random: RandomSource,
  swapsMax: number,
): { bad: number[]; swaps: number } {
  const { tree, rows, dealt, movable, index, breaksRule } = table
  const { width, options } = rows
  const cost = (row: number): number => (breaksRule(row) >= 0 ? 1 : 0) + (index.hasTwin(row) ? 1 : 0)
  const queue = [...dealt].filter((row) => cost(row) > 0)
  const counting = [...tree.categories.keys()].filter((category) => tree.categories[category]!.counts)
  let swaps = 0

  const swap = (a: number, b: number, category: number): void => {
    const held = options[a * width + category]!
    options[a * width + category] = options[b * width + category]!
    options[b * width + category] = held
  }
  /** Swaps and gives the change of cost; duplicates count once a surplus copy. */
  const trySwap = (a: number, b: number, category: number): number => {
    let change = -(breaksRule(a) >= 0 ? 1 : 0) - (breaksRule(b) >= 0 ? 1 : 0)
    change -= +index.hasTwin(a)
    index.remove(a)
    change -= +index.hasTwin(b)
    index.remove(b)
    swap(a, b, category)
    change += +index.hasTwin(a)
    index.add(a)
    change += +index.hasTwin(b)
    index.add(b)
    return change + (breaksRule(a) >= 0 ? 1 : 0) + (breaksRule(b) >= 0 ? 1 : 0)
  }
  const undo = (a: number, b: number, category: number): void => {
    index.remove(a)
    index.remove(b)
    swap(a, b, category)
    index.add(a)
    index.add(b)
  }
  const helpful = (row: number): number[] => {
    const broken = breaksRule(row)
    const involved = broken < 0 ? counting : tree.nogoods[broken]!.literals.map((literal) => literal.category)
    return involved.filter((category) => movable[row * width + category] === 1)
  }

  while (queue.length > 0 && swaps < swapsMax) {
    const at = uniformBelow(random, queue.length)
    const row = queue[at]!
    if (cost(row) === 0) {
      queue[at] = queue.at(-1)!
      queue.pop()
      continue
    }
    const categories = helpful(row)
    if (categories.length === 0) {
      swaps++
      if (queue.length === 1 || swaps % 64 === 0) break
      continue
    }
    const category = categories[uniformBelow(random, categories.length)]!
    for (let tries = 0; tries < PARTNERS_MAX && swaps < swapsMax; tries++) {
      swaps++
      const partner = dealt[uniformBelow(random, dealt.length)]!
      const cell = partner * width + category
      if (partner === row || movable[cell] === 0 || options[cell] === options[row * width + category]) continue
      const change = trySwap(row, partner, category)
      if (change > 0 || (change === 0 && tries < PARTNERS_MAX / 2)) {
        undo(row, partner, category)
        continue
      }
      if (cost(partner) > 0) queue.push(partner)
      break
    }
  }
  return { bad: [...new Set(queue)].filter((row) => cost(row) > 0), swaps }
}
