import { expect, test } from 'vitest'
import { placeAfterKey } from './moves.ts'

/** 0 1 2 3 / 4 5 6 7 / 8 9 */
const grid = { count: 10, columns: 4, rowsShown: 2 }

test.each([
  ['ArrowRight', 3, 4],
  ['ArrowLeft', 4, 3],
  ['ArrowDown', 1, 5],
  ['ArrowUp', 5, 1],
  ['ArrowUp', 2, 2],
  ['ArrowDown', 6, 9],
  ['ArrowDown', 8, 8],
  ['Home', 6, 0],
  ['End', 1, 9],
  ['PageDown', 1, 5],
  ['PageDown', 7, 9],
  ['PageUp', 9, 5],
  ['PageUp', 2, 2],
])('%s on piece %i goes to piece %i', (key, from, to) => {
  expect(placeAfterKey(key, from, grid)).toBe(to)
})

test('other keys do not move', () => expect(placeAfterKey('y', 3, grid)).toBeUndefined())
