import type { Draft, FixedCells } from './draft.ts'

/**
 * Proves that a piece, of which these cells are kept, cannot be completed although none of its completions is free: each
 * is taken by a piece that is kept as a whole, or by one that could not have been anything else than one of them, since
 * it shares these cells (the pigeonhole principle). False proves nothing.
 */
export function isCrowdedOut({ input, rows, dealer }: Draft, cells: FixedCells): boolean {
  const { tree, fixed, supply } = input
  const { width, options } = rows
  const counting = [...cells.values()].filter(({ category }) => tree.categories[category]!.counts)
  return dealer.keptRows.every((row) => {
    const agrees = counting.every(({ category, option }) => options[row * width + category] === option)
    if (!agrees || row >= supply) return true
    const own = fixed.get(row + 1)?.at(-1)
    if (own === undefined) return false
    if (own.size === tree.categories.length) return true
    return [...cells].every(([category, cell]) => {
      const same = own.get(category)
      return same !== undefined && same.option === cell.option && Object.is(same.rung, cell.rung)
    })
  })
}
