import type { CompiledTree, Nogood } from '../compile/compiled-tree.ts'
import { OPEN, type Rows } from './rows.ts'

/** The index of a nogood that a row satisfies (so breaking its rule), or −1. Open cells satisfy nothing. */
export type RuleCheck = (row: number) => number

/**
 * Prepares the check. Each nogood is filed under the options of its rarest condition, so that most rows touch none; the
 * file and the other conditions lie flat in typed arrays, since this is asked for every draw and every swap.
 */
export function ruleCheck(tree: CompiledTree, rows: Rows): RuleCheck {
  const { width, options } = rows
  const { headCategories, firstOf, offsets, filed } = fileByRarest(tree)
  const { from, categories, holdsFrom, holds } = flatten(tree.nogoods)

  const satisfies = (start: number, nogood: number): boolean => {
    for (let at = from[nogood]!; at < from[nogood + 1]!; at++) {
      const option = options[start + categories[at]!]!
      if (option === OPEN || holds[holdsFrom[at]! + option] === 0) return false
    }
    return true
  }
  return (row) => {
    const start = row * width
    for (let head = 0; head < headCategories.length; head++) {
      const category = headCategories[head]!
      const option = options[start + category]!
      if (option === OPEN) continue
      const first = firstOf[offsets[category]! + option]!
      if (first < 0) continue
      for (let at = first; filed[at]! >= 0; at++) if (satisfies(start, filed[at]!)) return filed[at]!
    }
    return -1
  }
}

/** Every nogood that a row satisfies. */
export function brokenNogoods(tree: CompiledTree, rows: Rows, row: number): Nogood[] {
  const start = row * rows.width
  return tree.nogoods.filter((nogood) =>
    nogood.literals.every(({ category, holds }) => holds[rows.options[start + category]!] === 1),
  )
}

/** Lists of nogoods by option, each ended by −1; `firstOf[offsets[category] + option]` is where one begins, or −1. */
function fileByRarest(tree: CompiledTree) {
  const lists = tree.categories.map((category) => category.options.map((): number[] => []))
  for (const [index, nogood] of tree.nogoods.entries()) {
    const head = rarest(nogood)
    for (const [option, bit] of head.holds.entries()) if (bit === 1) lists[head.category]![option]!.push(index)
  }
  const offsets = new Int32Array(lists.length)
  const firstOf: number[] = []
  const filed: number[] = []
  for (const [category, byOption] of lists.entries()) {
    offsets[category] = firstOf.length
    for (const listed of byOption) {
      firstOf.push(listed.length === 0 ? -1 : filed.length)
      if (listed.length > 0) filed.push(...listed, -1)
    }
  }
  const headCategories = [...lists.keys()].filter((category) => lists[category]!.some((listed) => listed.length > 0))
  return {
    headCategories: Int32Array.from(headCategories),
    firstOf: Int32Array.from(firstOf),
    offsets,
    filed: Int32Array.from(filed),
  }
}

/** All conditions in a row: those of a nogood are `from[nogood]` … `from[nogood + 1]` − 1. */
function flatten(nogoods: readonly Nogood[]) {
  const literals = nogoods.flatMap((nogood) => nogood.literals)
  const from = new Int32Array(nogoods.length + 1)
  for (const [index, nogood] of nogoods.entries()) from[index + 1] = from[index]! + nogood.literals.length
  const holdsFrom = new Int32Array(literals.length)
  let size = 0
  for (const [index, literal] of literals.entries()) {
    holdsFrom[index] = size
    size += literal.holds.length
  }
  const holds = new Uint8Array(size)
  for (const [index, literal] of literals.entries()) holds.set(literal.holds, holdsFrom[index])
  return { from, categories: Int32Array.from(literals, (literal) => literal.category), holdsFrom, holds }
}

function rarest(nogood: Nogood) {
  const size = (holds: Uint8Array): number => holds.reduce((sum, bit) => sum + bit, 0)
  return nogood.literals.reduce((best, literal) => (size(literal.holds) < size(best.holds) ? literal : best))
}
