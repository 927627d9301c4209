import type { CompiledTree } from '../compile/compiled-tree.ts'

/** An option not chosen yet. */
export const OPEN = 0xffff

/** Most options of one category: a cell has 16 bits. */
export const OPTIONS_MAX = OPEN - 1

/** Pieces as rows of option indexes, one column a category in tree order; a few bytes a piece. */
export interface Rows {
  readonly width: number
  /** `options[row × width + category]`. */
  readonly options: Uint16Array
  /** For each category, NaN-filled rungs of its range by row; null for a manual category. */
  readonly rungs: readonly (Float64Array | null)[]
}

/** Rows whose every cell is open. */
export function openRows(tree: CompiledTree, count: number): Rows {
  const width = tree.categories.length
  return {
    width,
    options: new Uint16Array(count * width).fill(OPEN),
    rungs: tree.categories.map(({ range }) => (range === null ? null : new Float64Array(count).fill(Number.NaN))),
  }
}
