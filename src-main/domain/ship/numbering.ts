import type { ExportOptions } from '../../../schemas/export.ts'
import { permutation } from '../prelude/permutation.ts'

/** A piece's number in the cook, its number in the export, and its place there from 0. */
export type NumberedPiece = { cookNumber: number; number: number; index: number }

/**
 * Gives pieces their numbers in the export, in the order of those numbers. `cookNumbers` are the pieces to export, by
 * number in the cook, ascending.
 *
 * With `gaps: 'keep'`, the default, a piece that is not exported leaves its number free: piece 17 is 17 in every
 * export, whatever is approved before it later. With `close` the numbers run on without a gap. A shuffle deals out the
 * same numbers by the seed: which numbers are used does not change, only which piece has which.
 */
export function numberPieces(
  cookNumbers: readonly number[],
  { firstNumber, gaps, order }: Pick<ExportOptions, 'firstNumber' | 'gaps' | 'order'>,
): NumberedPiece[] {
  const places = order === 'cooked' ? undefined : permutation(order.shuffleSeed, Math.max(1, cookNumbers.length))
  return cookNumbers.map((place, index) => ({
    cookNumber: cookNumbers[places?.at(index) ?? index] ?? place,
    number: (gaps === 'keep' ? place - 1 : index) + firstNumber,
    index,
  }))
}
