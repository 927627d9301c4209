import { expect, test } from 'vitest'
import { rangeWords } from './range-words.ts'

const range = {
  type: 'range',
  start: 1,
  end: 9_999,
  step: 1,
  zeroPad: 4,
  uniqueAcrossCook: true,
  shuffleSeed: 7,
} as const

test('a range says how many values there are, which, and in what order', () => {
  expect(rangeWords(range)).toBe('9,999 values from 0001 to 9999, in an order shuffled by 7, each at most once')
  expect(
    rangeWords({ ...range, start: 10, end: 0, step: -2.5, zeroPad: 0, uniqueAcrossCook: false, shuffleSeed: null }),
  ).toBe('5 values from 10 to 0, every -2.5, in order, beginning again after the last')
})
