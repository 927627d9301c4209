import type { RetryPolicy } from '../../../schemas/job.ts'
import { sha256Hex } from '../prelude/hash.ts'

const FLOOR_MS = 100

/**
 * How long to wait before the next try: min(maxDelay, base · 2ⁿ) ± jitter, at least 100 ms, where n is the number of
 * failed attempts before this one. The jitter is derived from the attempt, so that a replay waits as long.
 */
export function retryDelayMs(policy: RetryPolicy, failedAttempts: number, attemptId: string): number {
  const doublings = policy.backoffMode === 'fixed' ? 0 : Math.min(Math.max(failedAttempts - 1, 0), 40)
  const delay = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** doublings)
  const spread = Math.trunc((delay * policy.jitterPct) / 100)
  const share = Number.parseInt(sha256Hex(attemptId).slice(0, 8), 16) / 0xffffffff
  const jitter = Math.trunc(share * 2 * spread) - spread
  return Math.max(FLOOR_MS, delay + jitter)
}
