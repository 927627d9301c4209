import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'

const every = (ms: number, times: number) => Array.from({ length: times }, (_, index) => 1_000_000 + index * ms)

test('an engine that ended is started at once, and later each time it ends again', () => {
  expect([1, 2, 3, 4].map((times) => backOff(every(1_000, times)))).toEqual([
    { kind: 'restart', delayMs: 0 },
    { kind: 'restart', delayMs: 500 },
    { kind: 'restart', delayMs: 1_000 },
    { kind: 'restart', delayMs: 2_000 },
  ])
})

test('an engine that ends every five seconds is left alone at the fifth time', () => {
  expect(backOff(every(5_000, 4)).kind).toBe('restart')
  expect(backOff(every(5_000, 5))).toEqual({ kind: 'stop' })
})

test('an engine that ends now and then is always started, however often', () => {
  for (let times = 1; times < 50; times += 1) expect(backOff(every(15_000, times)).kind).toBe('restart')
})
