import { expect, test } from 'vitest'
import { createKeyGuard } from './key-guard.ts'

test('a key that is held decides once; one that is pressed again decides again', () => {
  let now = 1_000
  const isFree = createKeyGuard(() => now)
  const presses = Array.from({ length: 40 }, () => {
    now += 33
    return isFree()
  })
  expect(presses.filter(Boolean)).toHaveLength(1)
  now += 150
  expect(isFree()).toBe(true)
})
