import type { ErrorCode, Problem } from '../../../schemas/errors.ts'
import type { Job, JobState, JobSubject, Priority } from '../../../schemas/job.ts'

export type NewJob = {
  id: string
  backend: string
  source: string
  affinity: string
  priority: Priority
  requestHash: string
  subject: JobSubject
}

export type ClaimOptions = {
  backend: string
  owner: string
  limit: number
  now: number
  leaseMs: number
  /** Models that are loaded: jobs of the same affinity are preferred, within a bounded window. */
  affinity?: string
  /** Sources that wait: paused and halted cooks. */
  heldSources?: readonly string[]
  /** Affinities whose cap is reached. */
  fullAffinities?: readonly string[]
}

export type ClaimedJob = Job & { owner: string; startedAt: number }

/** What becomes of a job after one attempt. */
export type JobOutcome =
  | { kind: 'succeeded' }
  /** Tried again, not before `availableAt`; `spent: false` leaves the attempt uncounted. */
  | { kind: 'retry'; availableAt: number; spent: boolean; problem: Problem }
  | { kind: 'failed' | 'quarantined' | 'canceled'; problem: Problem }

export type AttemptRecord = {
  n: number
  startedAt: number
  endedAt: number
  code: ErrorCode | null
  message: string | null
}

export type JobFilter = { state?: JobState; source?: string; backend?: string }
export type JobPage = { jobs: Job[]; next: number | null }

/** The durable queue. Every method runs inside the caller's transaction. */
export type JobQueue = {
  enqueue(jobs: readonly NewJob[], now: number): void
  /** Takes the next jobs in order of priority and fairness, as one statement with a lease. */
  claim(options: ClaimOptions): ClaimedJob[]
  /** False where the job is no longer this owner's: its outcome must not be recorded. */
  settle(job: ClaimedJob, outcome: JobOutcome, now: number): boolean
  renew(owner: string, leaseUntil: number): void
  /** Running jobs whose lease is over, or all running ones where `now` is Infinity. */
  orphans(now: number): ClaimedJob[]
  cancel(filter: { id?: string; source?: string }, now: number): string[]
  /** Puts failed, quarantined or canceled jobs back. */
  requeue(id: string, now: number): boolean
  reprioritise(id: string, priority: Priority): void
  move(id: string, to: 'first' | 'last'): void
  archiveFinished(now: number): number
  setWeight(source: string, weight: number): void
  get(id: string): Job | undefined
  attempts(id: string): AttemptRecord[]
  open(filter: { source?: string; backend?: string }): { queued: number; running: number }
  /** The earliest time after `after` that a queued job of this backend waits for; null where none does. */
  nextAvailableAt(backend: string, after?: number): number | null
  list(filter: JobFilter, page: { before?: number; limit: number }): JobPage
}
