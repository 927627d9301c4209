import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RetryPolicy } from '../../../schemas/job.ts'
import { retryDelayMs } from './retry-delay.ts'

const policy: RetryPolicy = {
  maxAttempts: 9,
  backoffMode: 'exponential',
  baseDelayMs: 500,
  maxDelayMs: 30_000,
  jitterPct: 0,
  retryOn: ['retryable'],
  escalateTo: 'reject',
}

const anyPolicy = fc.record({
  maxAttempts: fc.integer({ min: 1, max: 20 }),
  backoffMode: fc.constantFrom('fixed' as const, 'exponential' as const),
  baseDelayMs: fc.integer({ min: 0, max: 100_000 }),
  maxDelayMs: fc.integer({ min: 0, max: 10_000_000 }),
  jitterPct: fc.integer({ min: 0, max: 100 }),
  retryOn: fc.constant<RetryPolicy['retryOn']>([]),
  escalateTo: fc.constant('reject' as const),
})

describe('the wait before another try', () => {
  test('doubles each time up to the longest', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 1_000_000].map((failed) => retryDelayMs(policy, failed, 'a'))
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  test('stays the same where the policy says so', () => {
    expect([1, 2, 9].map((failed) => retryDelayMs({ ...policy, backoffMode: 'fixed' }, failed, 'a'))).toEqual([
      500, 500, 500,
    ])
  })

  test('is never shorter than a tenth of a second nor longer than the longest and its jitter', () => {
    fc.assert(
      fc.property(anyPolicy, fc.nat(1_000), fc.string(), (any, failed, id) => {
        const wait = retryDelayMs(any, failed, id)
        expect(Number.isInteger(wait)).toBe(true)
        expect(wait).toBeGreaterThanOrEqual(100)
        expect(wait).toBeLessThanOrEqual(Math.max(100, any.maxDelayMs * (1 + any.jitterPct / 100)))
      }),
    )
  })

  test('differs between attempts, so that they do not come all at once, and is the same on replay', () => {
    const jittered = { ...policy, jitterPct: 20 }
    const waits = Array.from({ length: 200 }, (_, index) => retryDelayMs(jittered, 1, `job/${index}`))
    expect(waits).toEqual(Array.from({ length: 200 }, (_, index) => retryDelayMs(jittered, 1, `job/${index}`)))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(400)
    expect(Math.max(...waits)).toBeLessThanOrEqual(600)
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(150)
  })
})
