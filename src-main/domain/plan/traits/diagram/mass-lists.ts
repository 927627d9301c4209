import type { RandomSource } from '../../../prelude/random-source.ts'
import { uniformBelow } from '../../../prelude/uniform-below.ts'
import { uniformBigBelow } from '../../../prelude/uniform-big-below.ts'

/**
 * Lists of whole-number masses of one fixed length, by list number. Two kinds do the same exactly: doubles while every
 * mass is below 2^53, BigInt beyond.
 */
export interface MassLists {
  /** Adds a list; gives its number. */
  add(masses: readonly bigint[]): number
  total(list: number): bigint
  /** Draws an index by mass; the list's total is above 0. */
  draw(list: number, random: RandomSource): number
  subtract(list: number, index: number, mass: number | bigint): void
}

/** Chooses the kind by the largest mass that can occur. */
export function massLists(length: number, largest: bigint): MassLists {
  return largest <= BigInt(Number.MAX_SAFE_INTEGER) ? doubleLists(length) : bigLists()
}

function doubleLists(length: number): MassLists {
  let cells = new Float64Array(length * 16)
  const totals: number[] = []
  return {
    add: (masses) => {
      const start = totals.length * length
      if (start + length > cells.length) {
        const wider = new Float64Array(cells.length * 2)
        wider.set(cells)
        cells = wider
      }
      let total = 0
      for (let i = 0; i < masses.length; i++) total += cells[start + i] = Number(masses[i])
      return totals.push(total) - 1
    },
    total: (list) => BigInt(totals[list]!),
    draw: (list, random) => {
      let rest = uniformBelow(random, totals[list]!)
      let cell = list * length
      while (rest >= cells[cell]!) rest -= cells[cell++]!
      return cell - list * length
    },
    subtract: (list, index, mass) => {
      const less = Number(mass)
      const cell = list * length + index
      cells[cell] = cells[cell]! - less
      totals[list] = totals[list]! - less
    },
  }
}

function bigLists(): MassLists {
  const lists: bigint[][] = []
  const totals: bigint[] = []
  return {
    add: (masses) => {
      totals.push(masses.reduce((sum, mass) => sum + mass, 0n))
      return lists.push([...masses]) - 1
    },
    total: (list) => totals[list]!,
    draw: (list, random) => {
      const masses = lists[list]!
      let rest = uniformBigBelow(random, totals[list]!)
      let index = 0
      while (rest >= masses[index]!) rest -= masses[index++]!
      return index
    },
    subtract: (list, index, mass) => {
      lists[list]![index]! -= BigInt(mass)
      totals[list]! -= BigInt(mass)
    },
  }
}
