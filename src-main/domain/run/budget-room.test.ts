import { expect, test } from 'vitest'
import { budgetRoom } from './budget-room.ts'

const nothing = { busyMs: 0, madeBytes: 0, made: 0, open: 0 }

test('without a budget there is room for everything', () => {
  expect(budgetRoom(undefined, nothing)).toEqual({ pieces: Infinity, limit: null })
})

test('one piece is made alone first, to learn what a piece costs', () => {
  expect(budgetRoom({ diskBytes: 1_000 }, nothing).pieces).toBe(1)
  expect(budgetRoom({ diskBytes: 1_000 }, { ...nothing, open: 1 }).pieces).toBe(0)
})

test('no more are started than fit, those under way included', () => {
  const spent = { busyMs: 0, madeBytes: 300, made: 3, open: 2 }
  expect(budgetRoom({ diskBytes: 1_000 }, spent).pieces).toBe(5)
  expect(budgetRoom({ diskBytes: 550 }, spent).pieces).toBe(0)
})

test('the tighter of two budgets holds, and says so', () => {
  const spent = { busyMs: 500, madeBytes: 100, made: 1, open: 0 }
  expect(budgetRoom({ diskBytes: 10_000, timeMs: 1_200 }, spent)).toMatchObject({
    pieces: 1,
    limit: { reason: 'budget-time' },
  })
})

test('a spent budget leaves no room at all', () => {
  expect(budgetRoom({ timeMs: 100 }, { busyMs: 100, madeBytes: 1, made: 1, open: 0 }).pieces).toBe(0)
})
