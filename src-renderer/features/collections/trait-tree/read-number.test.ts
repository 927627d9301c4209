import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test('numbers are read with a point or a comma, and nothing else is taken for one', () => {
  expect(['12', ' 0.5 ', '0,5', '.5', '-3', '1e3'].map(readNumber)).toEqual([12, 0.5, 0.5, 0.5, -3, 1000])
  expect(['', 'ten', '1 2', '1,2,3', 'Infinity', '0x10', '1e999'].map(readNumber)).toEqual(Array(7).fill(null))
})
