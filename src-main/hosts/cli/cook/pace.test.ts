import { expect, test } from 'vitest'
import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import { pace } from './pace.ts'

const at = (generated: number, failed = 0): CookProgress => ({
  cookId: 'c',
  status: 'cooking',
  haltReason: null,
  haltMessage: null,
  supply: 1_000,
  generated,
  failed,
  gaps: 0,
  choosing: 0,
  queued: 0,
  due: 0,
  approved: 0,
  rejected: 0,
})

test('progress says how far, how fast and how long, once that can be known', () => {
  let now = 0
  const line = pace(() => now)
  expect(line(at(0))).toBe('Cooking: 0 of 1000')
  now = 2_000
  expect(line(at(100, 1))).toBe('Cooking: 101 of 1000, 1 failed · 50.5/s · 18 s left')
})

test('the pace is that of the last half minute, not of the whole run', () => {
  let now = 0
  const line = pace(() => now)
  for (; now <= 20_000; now += 1_000) line(at(now / 100))
  for (; now <= 60_000; now += 1_000) line(at(200))
  expect(line(at(200))).toBe('Cooking: 200 of 1000')
})

test('a long wait is told in minutes and hours', () => {
  let now = 0
  const line = pace(() => now)
  line(at(0))
  now = 100_000
  expect(line(at(10))).toContain('2 h 45 min left')
})
