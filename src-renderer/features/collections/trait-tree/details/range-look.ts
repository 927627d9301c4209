import type { Range } from '../../../../../schemas/trait-tree.ts'
import {
  RANGE_SIZE_MAX,
  rangeSize,
  rangeValues,
} from '../../../../../src-main/domain/plan/traits/compile/range-values.ts'

const LOOKED_AT = 5

/** How many values a range holds, as digits, and those that the first pieces take, as they are written. */
export function rangeLook(range: Range): { total: string; first: string[] } {
  const size = rangeSize(range)
  const total = String(size)
  if (size === 0n || size > BigInt(RANGE_SIZE_MAX)) return { total, first: [] }
  const values = rangeValues(range)
  const numbers = Array.from({ length: Math.min(LOOKED_AT, values.size) }, (_, at) => at + 1)
  return { total, first: numbers.map((number) => String(values.valueAt(values.rungOfPiece(number)))) }
}
