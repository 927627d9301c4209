/**
 * Undoes the filter of one scanline in place (PNG 3rd edition, 9).
 *
 * `row` and `previous` are offsets of the first sample byte; `previous` is -1 for the first line of a pass.
 * `step` is the bytes a pixel takes, at least 1. False where the filter type is unknown.
 */
export function unfilterRow(
  raw: Uint8Array,
  filter: number,
  row: number,
  previous: number,
  length: number,
  step: number,
): boolean {
  switch (filter) {
    case 0:
      return true
    case 1:
      for (let i = step; i < length; i++) raw[row + i] = raw[row + i]! + raw[row + i - step]!
      return true
    case 2:
      if (previous >= 0) for (let i = 0; i < length; i++) raw[row + i] = raw[row + i]! + raw[previous + i]!
      return true
    case 3:
      for (let i = 0; i < length; i++) {
        const left = i < step ? 0 : raw[row + i - step]!
        const up = previous < 0 ? 0 : raw[previous + i]!
        raw[row + i] = raw[row + i]! + ((left + up) >> 1)
      }
      return true
    case 4:
      for (let i = 0; i < length; i++) {
        const left = i < step ? 0 : raw[row + i - step]!
        const up = previous < 0 ? 0 : raw[previous + i]!
        const upLeft = previous < 0 || i < step ? 0 : raw[previous + i - step]!
        raw[row + i] = raw[row + i]! + paeth(left, up, upLeft)
      }
      return true
    default:
      return false
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const toLeft = Math.abs(up - upLeft)
  const toUp = Math.abs(left - upLeft)
  const toUpLeft = Math.abs(left + up - upLeft - upLeft)
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}
