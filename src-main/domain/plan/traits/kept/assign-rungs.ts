import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { RangeValues } from '../compile/range-values.ts'
import { OPEN, type Rows } from '../draw/rows.ts'
import type { Reason } from '../reason.ts'
import type { ReadCell } from './read-selection.ts'

/**
 * Gives every piece its place in every range: by its number, or where it is kept. In a range whose values must not
 * repeat, a piece whose place is held by a kept piece takes the place which that piece would have had, and so on; the
 * chain ends because places are held once. A piece past the end of such a range is None there; where None is not
 * allowed its rung stays NaN, and that is a reason.
 */
export function assignRungs(
  tree: CompiledTree,
  rows: Rows,
  supply: number,
  fixed: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>,
): Reason[] {
  const reasons: Reason[] = []
  for (const [index, { name, range, none }] of tree.categories.entries()) {
    const rungs = rows.rungs[index]
    if (!range || !rungs) continue
    const holder = new Map<number, number>()
    const twice: number[] = []
    for (const [number, cells] of fixed) {
      const rung = cells.get(index)?.rung ?? Number.NaN
      if (Number.isNaN(rung)) continue
      rungs[number - 1] = rung
      if (range.unique && holder.has(rung)) twice.push(number)
      holder.set(rung, number)
    }
    for (const number of twice) {
      reasons.push({
        kind: 'kept_duplicate',
        sentence: `Piece ${number} has a value of ${name} that another kept piece has, but its values must not repeat.`,
        numbers: [number],
        traits: [{ category: name, trait: null }],
      })
    }
    let without = 0
    for (let number = 1; number <= supply; number++) {
      if (!Number.isNaN(rungs[number - 1]!)) continue
      rungs[number - 1] = range.unique ? freeRung(range, number, holder) : range.rungOfPiece(number)
      const cell = (number - 1) * rows.width + index
      if (!Number.isNaN(rungs[number - 1]!)) continue
      if (none < 0) without++
      else if (rows.options[cell] === OPEN) rows.options[cell] = none
    }
    if (without === 0) continue
    reasons.push({
      kind: 'range',
      sentence: `${name} has ${range.size} values that must not repeat; the supply of ${supply} needs ${without} more.`,
      traits: [{ category: name, trait: null }],
      needed: String(supply),
      available: String(range.size),
    })
  }
  return reasons
}

/** The place of a piece by its number, or the one freed by whoever holds that; NaN where there is none. */
function freeRung(range: RangeValues, number: number, holder: ReadonlyMap<number, number>): number {
  let from = number
  while (from <= range.size) {
    const rung = range.rungOfPiece(from)
    const held = holder.get(rung)
    if (held === undefined) return rung
    from = held
  }
  return Number.NaN
}
