import type { Range } from '../../../../../schemas/trait-tree.ts'
import { decimalToNumber, exactDecimal, unitsAtScale } from '../../../prelude/exact-decimal.ts'
import { permutation } from '../../../prelude/permutation.ts'

/** The values of a range, computed one at a time. A rung is a value's place from `start`: 0 … size − 1. */
export interface RangeValues {
  readonly size: number
  readonly unique: boolean
  /** The rung a piece takes by its number (from 1): in order, or in the seeded order; wraps past the end. */
  rungOfPiece(number: number): number
  /** A number, or zero-padded text where the range asks for padding. */
  valueAt(rung: number): number | string
  /** The rung of a value as it stands in a selection, or −1 where the range does not hold it. */
  rungOf(value: unknown): number
}

/** Largest range whose every rung is a safe integer. */
export const RANGE_SIZE_MAX = Number.MAX_SAFE_INTEGER

/** How many values a range holds, both ends included; 0 where the step points away from the end. */
export function rangeSize({ start, end, step }: Range): bigint {
  const { from, to, by } = sameScale(start, end, step)
  if (by === 0n || (by > 0n ? from > to : from < to)) return 0n
  return (to - from) / by + 1n
}

/** Prepares a range for look-ups; nothing is materialised. The range holds 1 … 2^53 − 1 values. */
export function rangeValues(range: Range): RangeValues {
  const size = Number(rangeSize(range))
  const order = range.shuffleSeed === null ? null : permutation(range.shuffleSeed, size)
  const { from, by, scale } = sameScale(range.start, range.end, range.step)
  const plain = scale === 0 && Number.isSafeInteger(range.start) && Number.isSafeInteger(range.end)
  const valueAt = (rung: number): number | string => {
    const value = plain ? range.start + rung * range.step : decimalToNumber({ units: from + BigInt(rung) * by, scale })
    return range.zeroPad > 0 ? padded(value, range.zeroPad) : value
  }
  return {
    size,
    unique: range.uniqueAcrossCook,
    rungOfPiece: (number) => {
      const index = (number - 1) % size
      return order === null ? index : order.at(index)
    },
    valueAt,
    rungOf: (value) => {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      if (typeof number !== 'number' || !Number.isFinite(number)) return -1
      const found = exactDecimal(number)
      if (found.scale > scale) return -1
      const offset = unitsAtScale(found, scale) - from
      if (offset % by !== 0n || offset / by < 0n || offset / by >= BigInt(size)) return -1
      return Number(offset / by)
    },
  }
}

function sameScale(start: number, end: number, step: number) {
  const [a, b, c] = [exactDecimal(start), exactDecimal(end), exactDecimal(step)]
  const scale = Math.max(a.scale, b.scale, c.scale)
  return { scale, from: unitsAtScale(a, scale), to: unitsAtScale(b, scale), by: unitsAtScale(c, scale) }
}

/** Pads the digits before the point; a sign stays in front and is not counted. */
function padded(value: number, digits: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const text = whole.padStart(digits, '0') + (fraction === undefined ? '' : `.${fraction}`)
  return value < 0 ? `-${text}` : text
}
