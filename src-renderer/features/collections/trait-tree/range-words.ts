import type { Range } from '../../../../schemas/trait-tree.ts'
import { rangeSize, rangeValues } from '../../../../src-main/domain/plan/traits/compile/range-values.ts'
import { text } from '../../../text/text.ts'
import { bigCount } from '../parts/big-count.ts'

/** A generated range in words: `9,999 values from 0001 to 9999, in an order shuffled by 7, each at most once`. */
export function rangeWords(range: Range): string {
  const words = text.collections.traits
  const size = rangeSize(range)
  const values = rangeValues({ ...range, shuffleSeed: null })
  const last = values.valueAt(values.size - 1)
  return [
    words.range(String(values.valueAt(0)), String(last), range.step, bigCount(String(size))),
    range.shuffleSeed === null ? words.rangeInOrder : words.rangeShuffled(range.shuffleSeed),
    range.uniqueAcrossCook ? words.rangeUnique : words.rangeWraps,
  ].join(', ')
}
