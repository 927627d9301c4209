import type { RandomSource } from '../../../prelude/random-source.ts'
import { shuffleInPlace } from '../../../prelude/shuffle-in-place.ts'
import { OPEN, type Rows } from '../draw/rows.ts'

/** Fills the open cells of rows, category by category, with a shuffled deck that holds every option as often as told. */
export function dealColumns(
  rows: Rows,
  dealt: Int32Array,
  left: readonly (readonly number[])[],
  random: RandomSource,
): void {
  const { width, options } = rows
  for (const [category, counts] of left.entries()) {
    const deck = new Uint16Array(counts.reduce((sum, count) => sum + count, 0))
    let end = 0
    for (const [option, count] of counts.entries()) deck.fill(option, end, (end += count))
    if (counts.filter((count) => count > 0).length > 1) shuffleInPlace(deck, random)
    let next = 0
    for (let i = 0; i < dealt.length; i++) {
      const cell = dealt[i]! * width + category
      if (options[cell] === OPEN) options[cell] = deck[next++]!
    }
  }
}
