import type { Problem } from '../../../schemas/errors.ts'
import type { Job, Priority } from '../../../schemas/job.ts'
import type { AttemptRecord, ClaimedJob, JobQueue } from '../../app/ports/job-queue.ts'
import { clockAfter, nextTicket } from '../../domain/run/fair-rank.ts'
import { queueSql, type Waiting } from './job-queue.sql.ts'
import type { WritableDb } from './open-database.ts'

type JobRow = {
  position: number
  id: string
  state: Job['state']
  priority: Priority
  rank: number
  backend: string
  source: string
  affinity: string
  request_hash: string
  subject: string
  attempts: number
  available_at: number
  owner: string | null
  started_at: number | null
  last_problem: string | null
  created_at: number
  updated_at: number
}

/** How far ahead a job whose models are loaded may be taken. */
const AFFINITY_WINDOW = 16
/** A job that has waited longer is taken in its turn whatever is loaded. */
const AFFINITY_PATIENCE_MS = 30_000

/** The durable queue on the project's only writing connection. */
export function createJobQueue(db: WritableDb): JobQueue {
  const sql = queueSql(db)
  const { lastPasses, startClock } = turnsOf(sql.waiting.all())
  let clock = startClock

  return {
    enqueue(jobs, now) {
      const weights = new Map<string, number>()
      for (const { id, backend, source, affinity, priority, requestHash, subject } of jobs) {
        let weight = weights.get(source)
        if (weight === undefined) weights.set(source, (weight = sql.weight.get(source) ?? 1))
        const { pass, rank } = nextTicket(lastPasses.get(source) ?? clock, clock, weight, priority)
        lastPasses.set(source, pass)
        sql.insert.run(id, priority, rank, backend, source, affinity, requestHash, JSON.stringify(subject), now, now)
      }
    },

    claim({ backend, owner, limit, now, leaseMs, affinity, fullAffinities = [], heldSources = [] }) {
      const window = affinity === undefined ? limit : Math.max(limit, AFFINITY_WINDOW)
      const lists = { held: JSON.stringify(heldSources), full: JSON.stringify(fullAffinities) }
      const statement = sql.ready({ held: heldSources.length > 0, full: fullAffinities.length > 0 })
      const ready = statement.all({ backend, now, limit: window, ...lists }) as JobRow[]
      const rows = affinity === undefined ? ready : inTurn(preferLoaded(ready, affinity, now).slice(0, limit))
      const leaseUntil = now + leaseMs
      return rows.map((row) => {
        sql.take.run(owner, leaseUntil, now, now, row.position)
        clock = clockAfter(row.rank, row.priority, clock)
        const { attempts } = row
        return toClaimed({ ...row, state: 'running', owner, attempts: attempts + 1, started_at: now, updated_at: now })
      })
    },

    settle(job, outcome, now) {
      const problem = outcome.kind === 'succeeded' ? null : outcome.problem
      const state = outcome.kind === 'retry' ? 'queued' : outcome.kind
      const endedAt = outcome.kind === 'retry' ? null : now
      const availableAt = outcome.kind === 'retry' ? outcome.availableAt : 0
      const unspent = outcome.kind === 'retry' && !outcome.spent ? 1 : 0
      const told = problem && JSON.stringify(problem)
      const { changes } = sql.settle.run(state, availableAt, unspent, told, endedAt, now, job.id, job.owner)
      if (changes === 0) return false
      if (problem && unspent === 0) {
        sql.saveAttempt.run(job.id, job.attempts, job.startedAt, now, problem.code, problem.message)
      }
      return true
    },

    renew: (owner, leaseUntil) => void sql.renew.run(leaseUntil, owner),
    orphans: (now) =>
      (sql.orphans.all(Number.isFinite(now) ? now : Number.MAX_SAFE_INTEGER) as JobRow[]).map(toClaimed),
    cancel: ({ id = null, source = null }, now) => sql.cancel.all({ id, source, now }),
    requeue: (id, now) => sql.requeue.run(now, id).changes > 0,

    reprioritise(id, priority) {
      const { rank } = nextTicket(clock, clock, 1, priority)
      sql.rerank.run(priority, rank, id)
    },

    move(id, to) {
      if (to === 'first') return void sql.setRank.run((sql.firstRank.get() ?? 0) - 1, id)
      // The last of all is of low priority: from any other its rank would set the clock far ahead when it is served.
      sql.rerank.run('low', (sql.lastRank.get() ?? 0) + 1, id)
    },

    archiveFinished: (now) => sql.archive.run(now).changes,
    setWeight: (source, weight) => void sql.setWeight.run(source, weight),

    get(id) {
      const row = sql.get.get(id) as JobRow | undefined
      return row && toJob(row)
    },

    attempts: (id) => sql.attempts.all({ id }) as AttemptRecord[],
    open: ({ source = null, backend = null }) => sql.open.get({ source, backend }) ?? { queued: 0, running: 0 },
    nextAvailableAt: (backend, after = -1) => sql.nextAvailableAt.get(backend, after) ?? null,

    list({ state = null, source = null, backend = null }, { before = Number.MAX_SAFE_INTEGER, limit }) {
      const rows = sql.list({ state, source }).all({ state, source, backend, before, limit }) as JobRow[]
      return { jobs: rows.map(toJob), next: rows.length === limit ? (rows.at(-1)?.position ?? null) : null }
    },
  }
}

/**
 * Where each source stands, told by what it has waiting: nothing else of its past matters. The clock is at the job that
 * is furthest back.
 */
function turnsOf(waiting: readonly Waiting[]): { lastPasses: Map<string, number>; startClock: number } {
  const lastPasses = new Map<string, number>()
  let startClock = Infinity
  for (const { source, priority, first, last } of waiting) {
    lastPasses.set(source, clockAfter(last, priority, lastPasses.get(source) ?? 0))
    startClock = Math.min(startClock, clockAfter(first, priority, 0))
  }
  return { lastPasses, startClock: Number.isFinite(startClock) ? startClock : 0 }
}

/** Jobs whose models are loaded before the others, except that a job that has waited long enough keeps its turn. */
function preferLoaded(rows: readonly JobRow[], affinity: string, now: number): JobRow[] {
  const patientSince = now - AFFINITY_PATIENCE_MS
  const mayWait = (row: JobRow) => row.created_at > patientSince && row.affinity !== affinity
  return [...rows.filter((row) => !mayWait(row)), ...rows.filter(mayWait)]
}

function inTurn(rows: readonly JobRow[]): JobRow[] {
  return rows.toSorted((a, b) => a.rank - b.rank || a.position - b.position)
}

function toJob(row: JobRow): Job {
  return {
    id: row.id,
    state: row.state,
    priority: row.priority,
    backend: row.backend,
    source: row.source,
    affinity: row.affinity,
    requestHash: row.request_hash,
    subject: JSON.parse(row.subject) as Job['subject'],
    attempts: row.attempts,
    availableAt: row.available_at,
    lastProblem: row.last_problem === null ? null : (JSON.parse(row.last_problem) as Problem),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function toClaimed(row: JobRow): ClaimedJob {
  return { ...toJob(row), owner: row.owner ?? '', startedAt: row.started_at ?? row.updated_at }
}
