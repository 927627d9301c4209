import { expect, test } from 'vitest'
import { chiSquare } from '../../../tests/support/traits/chi-square.ts'
import { numberedRandom, seededRandom, seedKey } from './seeded-random.ts'
import { shuffleInPlace } from './shuffle-in-place.ts'
import { uniformBelow } from './uniform-below.ts'
import { uniformBigBelow } from './uniform-big-below.ts'

const take = (count: number, next: () => number) => Array.from({ length: count }, next)

test('equal seeds give equal streams, whatever the order of their members', () => {
  const a = seededRandom({ seed: '1', for: 'x' })
  const b = seededRandom({ for: 'x', seed: '1' })
  expect(take(5, () => a.next())).toEqual(take(5, () => b.next()))
})

test('numbers, lanes and seeds each have streams of their own', () => {
  const key = seedKey('k')
  const streams = [
    numberedRandom(key, 1, 0),
    numberedRandom(key, 2, 0),
    numberedRandom(key, 1, 1),
    numberedRandom(key, 1 + 2 ** 32, 0),
    numberedRandom(seedKey('l'), 1, 0),
  ]
  expect(new Set(streams.map((stream) => stream.next())).size).toBe(5)
})

test('the first draws of neighbouring numbers are uniform together', () => {
  const key = seedKey('neighbours')
  const cells = Array.from({ length: 64 }, () => 0)
  for (let number = 0; number < 64_000; number++) {
    const here = uniformBelow(numberedRandom(key, number, 0), 8)
    const next = uniformBelow(numberedRandom(key, number + 1, 0), 8)
    cells[here * 8 + next]! += 1
  }
  const { statistic, critical } = chiSquare(
    cells,
    cells.map(() => 1_000),
  )
  expect(statistic).toBeLessThan(critical)
})

test.each([1, 3, 1_000, 2 ** 32, 2 ** 32 + 1, 3 * 2 ** 51])('whole numbers below %d are evenly spread', (bound) => {
  const random = seededRandom(['below', bound])
  const eighths = Array.from({ length: 8 }, () => 0)
  for (let i = 0; i < 8_000; i++) {
    const value = uniformBelow(random, bound)
    expect(Number.isInteger(value) && value >= 0 && value < bound).toBe(true)
    eighths[Math.floor((value / bound) * 8)]! += 1
  }
  if (bound < 1_000) return
  const { statistic, critical } = chiSquare(
    eighths,
    eighths.map(() => 1_000),
  )
  expect(statistic).toBeLessThan(critical)
})

test('whole numbers of any size are evenly spread', () => {
  const random = seededRandom('big')
  const bound = 10n ** 40n
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < 5_000; i++) tenths[Number((uniformBigBelow(random, bound) * 10n) / bound)]! += 1
  const { statistic, critical } = chiSquare(
    tenths,
    tenths.map(() => 500),
  )
  expect(statistic).toBeLessThan(critical)
})

test('every order of three is as likely', () => {
  const random = seededRandom('shuffle')
  const orders = new Map<string, number>()
  for (let i = 0; i < 6_000; i++) {
    const items = [0, 1, 2]
    shuffleInPlace(items, random)
    orders.set(items.join(''), (orders.get(items.join('')) ?? 0) + 1)
  }
  const { statistic, critical } = chiSquare(
    [...orders.values()],
    Array.from({ length: 6 }, () => 1_000),
  )
  expect(statistic).toBeLessThan(critical)
})
