import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { markStale } from './stale-queries.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a slow answer comes while events go on, and is asked for once more after the last of them', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  let asked = 0
  let answered = 0
  const observer = new QueryObserver(queries, {
    queryKey: ['project', 'p', 'cook', 'c', 'pieces'],
    queryFn: async () => {
      asked += 1
      await new Promise((resolve) => setTimeout(resolve, 600))
      answered += 1
      return asked
    },
  })
  const stop = observer.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(700)
  for (let event = 0; event < 20; event += 1) {
    markStale(queries, [['project', 'p', 'cook', 'c']])
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(answered).toBeGreaterThanOrEqual(3)
  const before = asked
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked - before).toBeLessThanOrEqual(2)
  expect(answered).toBe(asked)
  stop()
  queries.clear()
})
