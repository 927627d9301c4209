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
/** From this partner on a swap that leaves as many conflicts is taken too. */
const SIDEWAYS_FROM = 2

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
  const inConflict = (row: number): boolean => breaksRule(row) >= 0 || index.hasTwin(row)
  const queue = [...dealt].filter(inConflict)
  const counting = [...tree.categories.keys()].filter((category) => tree.categories[category]!.counts)
  const scopes = tree.nogoods.map((nogood) => nogood.literals.map((literal) => literal.category))
  let swaps = 0

  const exchange = (a: number, b: number, category: number): void => {
    const held = options[a * width + category]!
    options[a * width + category] = options[b * width + category]!
    options[b * width + category] = held
  }
  const refile = (row: number): void => {
    index.remove(row)
    index.add(row)
  }
  /** Swaps a cell of a row in conflict with a partner's where conflicts change by `most` or less; tells whether. */
  const trySwap = (row: number, partner: number, category: number, most: number): boolean => {
    const brokenBefore = +(breaksRule(row) >= 0) + +(breaksRule(partner) >= 0)
    exchange(row, partner, category)
    const broken = +(breaksRule(row) >= 0) + +(breaksRule(partner) >= 0)
    exchange(row, partner, category)
    // At best both rows lose a twin for the rules that are now broken.
    if (broken - brokenBefore > most + (brokenBefore === 0 ? 2 : 0)) return false
    const before = brokenBefore + +index.hasTwin(row)
    index.remove(row)
    const twinsBefore = +index.hasTwin(partner)
    index.remove(partner)
    exchange(row, partner, category)
    const rowTwinAfter = +index.hasTwin(row)
    index.add(row)
    const change = broken - before - twinsBefore + rowTwinAfter + +index.hasTwin(partner)
    index.add(partner)
    if (change <= most) return true
    exchange(row, partner, category)
    refile(row)
    refile(partner)
    return false
  }

  while (queue.length > 0 && swaps < swapsMax) {
    const at = uniformBelow(random, queue.length)
    const row = queue[at]!
    const broken = breaksRule(row)
    if (broken < 0 && !index.hasTwin(row)) {
      queue[at] = queue.at(-1)!
      queue.pop()
      continue
    }
    const scope = broken < 0 ? counting : scopes[broken]!
    const helpful = scope.filter((category) => movable[row * width + category] === 1)
    if (helpful.length === 0) {
      // Nothing of it can move: others may still make room for it, so it only costs its turn.
      swaps++
      continue
    }
    const category = helpful[uniformBelow(random, helpful.length)]!
    const unhelpful = broken < 0 ? null : tree.nogoods[broken]!.literals[scope.indexOf(category)]!.holds
    for (let tries = 0; tries < PARTNERS_MAX && swaps < swapsMax; tries++) {
      swaps++
      const partner = dealt[uniformBelow(random, dealt.length)]!
      const cell = partner * width + category
      if (partner === row || movable[cell] === 0 || options[cell] === options[row * width + category]) continue
      if (unhelpful?.[options[cell]!] === 1) continue
      if (!trySwap(row, partner, category, tries < SIDEWAYS_FROM ? -1 : 0)) continue
      if (inConflict(partner)) queue.push(partner)
      break
    }
  }
  return { bad: [...new Set(queue)].filter(inConflict), swaps }
}
