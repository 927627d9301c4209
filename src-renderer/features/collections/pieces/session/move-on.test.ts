import { expect, test } from 'vitest'
import { goneTo, stepped } from './move-on.ts'
import { piecesSession } from './pieces-session.ts'

const grid = { ...piecesSession('move-on').getState(), shown: [2, 3, 5, 7], focus: 3, anchor: 3 }
const single = { ...grid, open: { number: 5, numbers: [2, 5, 7] } }

test('in the grid the next piece shown comes into focus', () => {
  expect(stepped(grid, 1).focus).toBe(5)
  expect(stepped(grid, -1).focus).toBe(2)
  expect(stepped({ ...grid, focus: 7 }, 1)).toMatchObject({ focus: 7 })
  expect(stepped({ ...grid, focus: 4 }, 1).focus).toBe(5)
})

test('alone, the next of the list it was opened from is shown, though the grid has another', () => {
  expect(stepped(single, 1)).toMatchObject({ open: { number: 7 }, focus: 7 })
  expect(stepped(single, -1)).toMatchObject({ open: { number: 2 }, focus: 2 })
  const last = { ...single, open: { number: 7, numbers: [2, 5, 7] } }
  expect(stepped(last, 1)).toBe(last)
})

test('a piece is gone to where the list has it', () => {
  expect(goneTo(grid, 7).focus).toBe(7)
  expect(goneTo(grid, 4)).toBe(grid)
  expect(goneTo(single, 2).open?.number).toBe(2)
  expect(goneTo(single, 3)).toBe(single)
})
