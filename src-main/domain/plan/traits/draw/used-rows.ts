import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Rows } from './rows.ts'

/** Remembers rows by what counts for uniqueness. */
export interface UsedRows {
  /** The remembered row that is the same piece as this row, or −1. */
  twin(row: number): number
  /** Remembers a row; its counting cells are filled and never change again. */
  add(row: number): void
  readonly size: number
}

/**
 * An open-addressing table of row numbers: no keys are built, whatever the number of combinations, and a look-up
 * touches one or two cells. `rowsMax` is the largest number of rows it will hold.
 */
export function usedRows(tree: CompiledTree, rows: Rows, rowsMax: number): UsedRows {
  const { width, options } = rows
  const counting = Int32Array.from([...tree.categories.keys()].filter((index) => tree.categories[index]!.counts))
  const ranged = [...counting].filter((category) => rows.rungs[category] !== null)
  const slots = new Int32Array(powerOfTwoAbove(rowsMax * 2))
  const mask = slots.length - 1
  let size = 0

  const hash = (row: number): number => {
    const start = row * width
    let h = 0x811c_9dc5
    for (let i = 0; i < counting.length; i++) {
      h = Math.imul(h ^ options[start + counting[i]!]!, 0x9e37_79b1)
      h ^= h >>> 15
    }
    for (const category of ranged) {
      if (options[start + category] === 0) h = Math.imul(h ^ rows.rungs[category]![row]!, 0x85eb_ca6b) ^ (h >>> 13)
    }
    h = Math.imul(h ^ (h >>> 16), 0xc2b2_ae35)
    return (h ^ (h >>> 15)) & mask
  }
  const same = (a: number, b: number): boolean => {
    for (let i = 0; i < counting.length; i++) {
      const category = counting[i]!
      if (options[a * width + category] !== options[b * width + category]) return false
    }
    for (const category of ranged) {
      const rungs = rows.rungs[category]!
      if (options[a * width + category] === 0 && rungs[a] !== rungs[b]) return false
    }
    return true
  }
  return {
    twin: (row) => {
      let slot = hash(row)
      for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
        if (same(held - 1, row)) return held - 1
        slot = (slot + 1) & mask
      }
      return -1
    },
    add: (row) => {
      let slot = hash(row)
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = row + 1
      size++
    },
    get size() {
      return size
    },
  }
}

function powerOfTwoAbove(count: number): number {
  let power = 16
  while (power < count) power *= 2
  return power
}
