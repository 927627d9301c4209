import type { Problem } from '../../../schemas/errors.ts'
import type { NewEvent } from '../../../schemas/event.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { pieceSeed } from '../../domain/plan/seeds/piece-seed.ts'
import { afterFailedAttempt } from '../../domain/run/after-attempt.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Result } from '../../domain/prelude/result.ts'
import type { Generation } from '../ports/backend.ts'
import type { ClaimedJob } from '../ports/job-queue.ts'
import type { ProjectTx } from '../ports/project-store.ts'
import type { Session } from './session.ts'

export type Outcome = { job: ClaimedJob; result: Result<Generation, Problem>; canceled: boolean }
/** What recording needs of a session. */
export type Recorder = Pick<Session, 'clock' | 'settings'>

/** Records a group of finished attempts in one transaction. A job that is no longer its owner's leaves no trace. */
export function recordOutcomes(tx: ProjectTx, outcomes: readonly Outcome[], session: Recorder): void {
  const now = session.clock.now()
  for (const { job, result, canceled } of outcomes) {
    if (result.ok) recordSuccess(tx, job, result.value, session, now)
    else recordFailure(tx, job, result.error, canceled, session, now)
  }
}

function recordSuccess(tx: ProjectTx, job: ClaimedJob, generation: Generation, session: Recorder, now: number): void {
  if (!tx.queue.settle(job, { kind: 'succeeded' }, now)) return
  const { cookId, number, take } = job.subject
  const piece = tx.piece(cookId, number)
  tx.append([
    {
      type: 'piece.generated',
      ...entityOf(job),
      idempotencyKey: job.id,
      payload: {
        cookId,
        number,
        versionId: session.clock.newId(),
        parentVersionId: piece?.versionId ?? null,
        origin: 'generated',
        take,
        seed: seedOf(job, piece) ?? pieceSeed(tx.cook(cookId)?.seed ?? '0', number, take),
        shownAs: shownAs(job, piece),
        jobId: job.id,
        requestHash: job.requestHash,
        attempts: job.attempts,
        ...generation,
      },
    },
  ])
}

function recordFailure(
  tx: ProjectTx,
  job: ClaimedJob,
  problem: Problem,
  canceledByUs: boolean,
  session: Recorder,
  now: number,
): void {
  const attempt = { jobId: job.id, attempt: job.attempts, problem, previous: job.lastProblem, canceledByUs }
  const verdict = afterFailedAttempt(attempt, session.settings.retry)
  const { cookId, number } = job.subject
  switch (verdict.kind) {
    case 'retry': {
      const { spent, delayMs } = verdict
      tx.queue.settle(job, { kind: 'retry', availableAt: now + delayMs, spent, problem }, now)
      return
    }
    case 'hold': {
      tx.queue.settle(job, { kind: 'retry', availableAt: 0, spent: false, problem }, now)
      const cook = tx.cook(cookId)
      if (!cook || !cookAllows(cook.status, 'halt')) return
      const message = [problem.message, problem.cure].filter(Boolean).join(' ')
      const payload = { cookId, reason: 'disk', message } as const
      tx.append([{ type: 'cook.halted', entityType: 'cook', entityId: cookId, payload }])
      return
    }
    case 'canceled':
      tx.queue.settle(job, { kind: 'canceled', problem }, now)
      return
    case 'failed':
    case 'quarantined': {
      if (!tx.queue.settle(job, { kind: verdict.kind, problem }, now)) return
      const attempts = tx.queue.attempts(job.id).map(({ n, code, message }) => ({ n, code, message }))
      const { code, message } = problem
      const events: NewEvent[] = [
        {
          type: 'job.escalated',
          entityType: 'job',
          entityId: job.id,
          payload: { jobId: job.id, code, message, to: verdict.escalate, attempts },
        },
      ]
      const piece = tx.piece(cookId, number)
      if (piece?.status === 'queued' && shownAs(job, piece) !== 'record') {
        const payload = { cookId, number, jobId: job.id, attempts: job.attempts, problem }
        events.push({ type: 'piece.failed', ...entityOf(job), payload })
      }
      tx.append(events)
    }
  }
}

/** What a result becomes for its piece as the piece is now: it may have been revised while the result was made. */
function shownAs({ id, subject }: ClaimedJob, piece: PieceView | undefined): 'current' | 'candidate' | 'record' {
  if (!subject.candidate) return piece?.status === 'queued' && piece.jobId === id ? 'current' : 'record'
  if (!piece || piece.candidates === 1 || subject.take < piece.take || subject.take >= piece.take + piece.candidates) {
    return 'record'
  }
  return piece.status === 'queued' || piece.status === 'choosing' || piece.status === 'failed' ? 'candidate' : 'record'
}

/** What the piece was queued with, where it still waits for this take: the seed as it would be worked out anew. */
function seedOf({ id, subject }: ClaimedJob, piece: PieceView | undefined): string | null {
  return piece?.jobId === id && piece.take === subject.take ? piece.seed : null
}

function entityOf(job: ClaimedJob): { entityType: 'piece'; entityId: string } {
  return { entityType: 'piece', entityId: `${job.subject.cookId}/${job.subject.number}` }
}
