import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Rows } from '../draw/rows.ts'

/** Rows by what counts for uniqueness, while their cells are still being swapped. */
export interface RowIndex {
  add(row: number): void
  /** Takes a row out, whether or not its cells have changed since it was added. */
  remove(row: number): void
  /** Whether another row in the index is the same piece; the row itself may be in it or not. */
  hasTwin(row: number): boolean
}

/** Hash chains over row numbers; a row's hash is a sum over its cells. `rowsMax` is the number of rows at most. */
export function rowIndex(tree: CompiledTree, rows: Rows, rowsMax: number): RowIndex {
  const { width, options } = rows
  const counting = Int32Array.from([...tree.categories.keys()].filter((index) => tree.categories[index]!.counts))
  const ranged = [...counting].filter((category) => rows.rungs[category] !== null)
  let size = 16
  while (size < rowsMax * 2) size *= 2
  const heads = new Int32Array(size)
  const next = new Int32Array(rowsMax)
  const slots = new Int32Array(rowsMax)

  const slotOf = (row: number): number => {
    let h = 0x811c_9dc5
    for (let i = 0; i < counting.length; i++) {
      h = Math.imul(h ^ options[row * width + counting[i]!]!, 0x9e37_79b1)
      h ^= h >>> 15
    }
    for (const category of ranged) {
      if (options[row * width + category] === 0)
        h = Math.imul(h ^ rows.rungs[category]![row]!, 0x85eb_ca6b) ^ (h >>> 13)
    }
    h = Math.imul(h ^ (h >>> 16), 0xc2b2_ae35)
    return (h ^ (h >>> 15)) & (size - 1)
  }
  const same = (a: number, b: number): boolean => {
    for (let i = 0; i < counting.length; i++) {
      const category = counting[i]!
      if (options[a * width + category] !== options[b * width + category]) return false
    }
    return ranged.every(
      (category) => options[a * width + category] !== 0 || rows.rungs[category]![a] === rows.rungs[category]![b],
    )
  }
  return {
    add: (row) => {
      const slot = slotOf(row)
      slots[row] = slot
      next[row] = heads[slot]!
      heads[slot] = row + 1
    },
    remove: (row) => {
      const slot = slots[row]!
      let at = heads[slot]! - 1
      if (at === row) {
        heads[slot] = next[row]!
        return
      }
      while (next[at] !== row + 1) at = next[at]! - 1
      next[at] = next[row]!
    },
    hasTwin: (row) => {
      for (let held = heads[slotOf(row)]!; held !== 0; held = next[held - 1]!) {
        if (held - 1 !== row && same(held - 1, row)) return true
      }
      return false
    },
  }
}
