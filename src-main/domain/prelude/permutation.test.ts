import fc from 'fast-check'
import { expect, test } from 'vitest'
import { permutation } from './permutation.ts'

test('every index has its own value below the size, and is found again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000 }), fc.nat(), (size, seed) => {
      const order = permutation(seed, size)
      const values = Array.from({ length: size }, (_, index) => order.at(index))
      expect(new Set(values).size).toBe(size)
      expect(values.every((value) => value >= 0 && value < size)).toBe(true)
      expect(values.map((value) => order.indexOf(value))).toEqual([...values.keys()])
    }),
    { numRuns: 60 },
  )
})

test.each([1, 2, 3, 2 ** 31 - 1, 2 ** 31 + 1, 1e9, 2 ** 52 + 12_345, Number.MAX_SAFE_INTEGER])(
  'look-ups agree in a range of %d values',
  (size) => {
    const order = permutation('big', size)
    for (const index of [0, 1, 17, Math.floor(size / 2), size - 1].filter((one) => one < size)) {
      const value = order.at(index)
      expect(Number.isSafeInteger(value) && value >= 0 && value < size).toBe(true)
      expect(order.indexOf(value)).toBe(index)
    }
  },
)

// Fixed by this test for good: a different order would renumber every collection that exists.
test('the order of a seed never changes', () => {
  expect(Array.from({ length: 10 }, (_, index) => permutation('1', 10).at(index))).toEqual([
    2, 0, 1, 3, 4, 6, 7, 5, 8, 9,
  ])
  expect([0, 1, 2, 3].map((index) => permutation(7, 1e9).at(index))).toEqual([
    275_567_223, 11_165_095, 888_958_341, 573_615_031,
  ])
})

test('text and number of the same seed give the same order, other seeds others', () => {
  const values = (seed: string | number) => Array.from({ length: 50 }, (_, index) => permutation(seed, 50).at(index))
  expect(values('12')).toEqual(values(12))
  expect(values(13)).not.toEqual(values(12))
})

test('orders are spread: each place gets each value about equally often', () => {
  const hits = Array.from({ length: 36 }, () => 0)
  for (let seed = 0; seed < 3_600; seed++) {
    const order = permutation(seed, 6)
    for (let index = 0; index < 6; index++) hits[index * 6 + order.at(index)]! += 1
  }
  expect(Math.min(...hits)).toBeGreaterThan(500)
  expect(Math.max(...hits)).toBeLessThan(700)
})
