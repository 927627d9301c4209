import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ErrorCode, errorCodeSchema } from '../../../schemas/errors.ts'
import { settingsSchema } from '../../../schemas/settings.ts'
import { afterFailedAttempt, type AttemptVerdict } from './after-attempt.ts'

const policy = settingsSchema.parse({}).retry
const upstream = new Set<ErrorCode>(['UNREACHABLE', 'ENGINE_RESTARTED', 'DISK_FULL', 'READ_ONLY'])

type History = { code: ErrorCode; message?: string }

/** What follows from the last of these attempts, all of the same job. */
function verdictOf(history: readonly History[], canceledByUs = false): AttemptVerdict {
  const problems = history.map(({ code, message = 'it' }) => ({ code, message }))
  const problem = problems.at(-1) ?? { code: 'UNKNOWN' as const, message: '' }
  const attempt = { jobId: 'job', attempt: history.length, problem, previous: problems.at(-2) ?? null, canceledByUs }
  return afterFailedAttempt(attempt, policy)
}

const retried = (spent: boolean) => expect.objectContaining({ kind: 'retry', spent })
const escalated = { kind: 'failed', escalate: 'exception_inbox' }
const quarantined = { kind: 'quarantined', escalate: 'exception_inbox' }

describe('what follows from a failed attempt', () => {
  test.each<[what: string, history: History[], expected: unknown]>([
    ['a faulty request fails at once', [{ code: 'VALIDATION' }], escalated],
    ['a missing node fails at once', [{ code: 'MISSING_NODE' }], escalated],
    ['a missing model fails at once', [{ code: 'MISSING_MODEL' }], escalated],
    ['an error of execution is tried once more', [{ code: 'EXECUTION' }], retried(true)],
    ['the same error twice fails', [{ code: 'EXECUTION' }, { code: 'EXECUTION' }], escalated],
    [
      'another error of execution after it fails too',
      [{ code: 'EXECUTION' }, { code: 'EXECUTION', message: 'b' }],
      escalated,
    ],
    ['too little memory is tried once more', [{ code: 'OUT_OF_MEMORY' }], retried(true)],
    ['too little memory twice is quarantined', [{ code: 'OUT_OF_MEMORY' }, { code: 'OUT_OF_MEMORY' }], quarantined],
    ['an interruption by somebody else is tried again', [{ code: 'INTERRUPTED' }], retried(true)],
    ['a service that is away waits and spends nothing', [{ code: 'UNREACHABLE' }], retried(false)],
    ['an engine that was restarted spends nothing', [{ code: 'ENGINE_RESTARTED' }], retried(false)],
    ['a timeout is tried again', [{ code: 'TIMEOUT' }], retried(true)],
    ['a full disk holds everything', [{ code: 'DISK_FULL' }], { kind: 'hold' }],
    ['a disk that is read-only holds everything', [{ code: 'READ_ONLY' }], { kind: 'hold' }],
    ['what brought the studio down is quarantined', [{ code: 'POISON' }], quarantined],
    ['what nobody knows is tried again', [{ code: 'UNKNOWN' }], retried(true)],
    ['and given up after the last attempt', [{ code: 'UNKNOWN' }, { code: 'TIMEOUT' }, { code: 'UNKNOWN' }], escalated],
  ])('%s', (_what, history, expected) => {
    expect(verdictOf(history)).toEqual(expected)
  })

  test('what we canceled ourselves is canceled, whatever it says', () => {
    expect(verdictOf([{ code: 'INTERRUPTED' }], true)).toEqual({ kind: 'canceled' })
  })

  test('a class that the policy does not retry fails at once', () => {
    const never = { ...policy, retryOn: [] }
    const problem = { code: 'UNKNOWN', message: 'it' } as const
    const attempt = { jobId: 'job', attempt: 1, problem, previous: null, canceledByUs: false }
    expect(afterFailedAttempt(attempt, never)).toEqual(escalated)
  })
})

test('every job comes to an end: no sequence of failures is retried more often than the policy says', () => {
  const code = fc.constantFrom(...errorCodeSchema.options.filter((name) => !upstream.has(name)))
  const failure = fc.record({ code, message: fc.constantFrom('a', 'b') })
  fc.assert(
    fc.property(fc.array(failure, { minLength: policy.maxAttempts, maxLength: 30 }), (failures) => {
      let attempts = 0
      for (let ended = false; !ended; attempts += 1) {
        ended = verdictOf(failures.slice(0, attempts + 1)).kind !== 'retry'
      }
      expect(attempts).toBeLessThanOrEqual(policy.maxAttempts)
    }),
  )
})
