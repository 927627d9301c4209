import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberRanges } from './number-ranges.ts'

test('runs of numbers are drawn together', () => {
  expect(numberRanges([3, 7, 8, 9, 10, 40, 41], 5)).toEqual({ words: '3, 7–10, 40, 41', more: 0 })
  expect(numberRanges([], 5)).toEqual({ words: '', more: 0 })
})

test('what is left out is counted', () => {
  expect(numberRanges([1, 3, 5, 6, 7], 2)).toEqual({ words: '1, 3', more: 3 })
})

test('every number is either written or counted', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 1, max: 6 }), (some, most) => {
      const numbers = some.toSorted((a, b) => a - b)
      const { words, more } = numberRanges(numbers, most)
      const written = words
        .split(', ')
        .filter(Boolean)
        .flatMap((part) => {
          const [from = 0, to = from] = part.split('–').map(Number)
          return Array.from({ length: to - from + 1 }, (_, index) => from + index)
        })
      expect(written).toEqual(numbers.slice(0, numbers.length - more))
    }),
  )
})
