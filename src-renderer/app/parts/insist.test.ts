import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { insist } from './insist.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what fails while the engine is away comes when it is back', async () => {
  let isBack = false
  const part = insist(() => (isBack ? Promise.resolve('part') : Promise.reject(new Error('gone'))))
  await vi.advanceTimersByTimeAsync(2_500)
  isBack = true
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await part).toBe('part')
})

test('what fails for good is told in the end', async () => {
  const told = insist(() => Promise.reject(new Error('gone'))).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  expect(await told).toEqual(new Error('gone'))
})
