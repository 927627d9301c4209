import type { CompiledTree, Nogood } from '../compile/compiled-tree.ts'
import type { Rows } from './rows.ts'

/** The index of a nogood that a row satisfies (so breaking its rule), or −1. Open cells satisfy nothing. */
export type RuleCheck = (row: number) => number

/**
 * Prepares the check. Each nogood is filed under the options of its rarest condition, so that most rows touch none.
 */
export function ruleCheck(tree: CompiledTree, rows: Rows): RuleCheck {
  const { width, options } = rows
  const filed = tree.categories.map(() => [] as (number[] | undefined)[])
  for (const [index, nogood] of tree.nogoods.entries()) {
    const head = rarest(nogood)
    for (const [option, bit] of head.holds.entries()) {
      if (bit === 1) (filed[head.category]![option] ??= []).push(index)
    }
  }
  const heads = filed.flatMap((byOption, category) => (byOption.length === 0 ? [] : [{ category, byOption }]))
  return (row) => {
    const start = row * width
    for (const { category, byOption } of heads) {
      const listed = byOption[options[start + category]!]
      if (listed === undefined) continue
      for (const index of listed) if (satisfied(tree.nogoods[index]!, options, start)) return index
    }
    return -1
  }
}

/** Every nogood that a row satisfies. */
export function brokenNogoods(tree: CompiledTree, rows: Rows, row: number): Nogood[] {
  return tree.nogoods.filter((nogood) => satisfied(nogood, rows.options, row * rows.width))
}

function satisfied(nogood: Nogood, options: Uint16Array, start: number): boolean {
  for (const { category, holds } of nogood.literals) if (holds[options[start + category]!] !== 1) return false
  return true
}

function rarest(nogood: Nogood) {
  const size = (holds: Uint8Array): number => holds.reduce((sum, bit) => sum + bit, 0)
  return nogood.literals.reduce((best, literal) => (size(literal.holds) < size(best.holds) ? literal : best))
}
