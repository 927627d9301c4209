import type { Problem } from '../../../schemas/errors.ts'
import type { RetryPolicy } from '../../../schemas/job.ts'
import { errorClassOf } from './error-class.ts'
import { retryDelayMs } from './retry-delay.ts'

export type FailedAttempt = {
  jobId: string
  /** Counted from 1, this one included. */
  attempt: number
  problem: Problem
  /** How the attempt before ended, if it failed. */
  previous: Problem | null
  canceledByUs: boolean
}

/**
 * What follows from a failed attempt (06-runtime, "Retry, back-off, escalation").
 * retry: `spent: false` leaves the attempt uncounted. hold: the whole backend waits until its cause is cured.
 */
export type AttemptVerdict =
  | { kind: 'retry'; delayMs: number; spent: boolean }
  | { kind: 'hold' }
  | { kind: 'canceled' }
  | { kind: 'failed' | 'quarantined'; escalate: RetryPolicy['escalateTo'] }

export function afterFailedAttempt(failure: FailedAttempt, policy: RetryPolicy): AttemptVerdict {
  const { problem, previous, attempt, jobId } = failure
  const { code } = problem
  const escalate = policy.escalateTo
  if (failure.canceledByUs) return { kind: 'canceled' }
  if (code === 'DISK_FULL' || code === 'READ_ONLY') return { kind: 'hold' }

  const delayMs = retryDelayMs(policy, attempt, `${jobId}/${attempt}`)
  const errorClass = errorClassOf(code)
  if (errorClass === 'upstream_unavailable') return { kind: 'retry', delayMs, spent: false }
  if (code === 'POISON') return { kind: 'quarantined', escalate }
  if (errorClass === 'non_retryable') return { kind: 'failed', escalate }

  const repeated = previous !== null && previous.code === code && previous.message === problem.message
  if (code === 'OUT_OF_MEMORY' && previous?.code === 'OUT_OF_MEMORY') return { kind: 'quarantined', escalate }
  if (code === 'EXECUTION' && (repeated || attempt >= 2)) return { kind: 'failed', escalate }
  if (attempt >= policy.maxAttempts || !policy.retryOn.includes(errorClass)) return { kind: 'failed', escalate }
  return { kind: 'retry', delayMs, spent: true }
}
