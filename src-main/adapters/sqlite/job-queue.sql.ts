import type { Statement } from 'better-sqlite3'
import type { WritableDb } from './open-database.ts'

type Named = Record<string, string | number | null>

/** The queue's statements, prepared once for a connection. */
export function queueSql(db: WritableDb) {
  const lists = new Map<string, Statement<[Named]>>()
  return {
    startClock: db
      .prepare<[], number>(
        "SELECT min(last_pass) FROM sources WHERE source IN (SELECT source FROM jobs WHERE state = 'queued')",
      )
      .pluck(),
    source: db.prepare<[string], { weight: number; last_pass: number }>(
      'SELECT weight, last_pass FROM sources WHERE source = ?',
    ),
    saveSource: db.prepare(
      `INSERT INTO sources (source, weight, last_pass) VALUES (?, ?, ?)
       ON CONFLICT (source) DO UPDATE SET last_pass = excluded.last_pass`,
    ),
    setWeight: db.prepare(
      `INSERT INTO sources (source, weight, last_pass) VALUES (?, ?, ?)
       ON CONFLICT (source) DO UPDATE SET weight = excluded.weight`,
    ),
    insert: db.prepare(
      `INSERT INTO jobs (id, state, priority, rank, backend, source, affinity, request_hash, subject,
                         attempts, crashes, available_at, archived, created_at, updated_at)
       VALUES (?, 'queued', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?)`,
    ),
    claim: db.prepare<[Named]>(
      `UPDATE jobs SET state = 'running', owner = @owner, lease_until = @leaseUntil, attempts = attempts + 1,
                       started_at = @now, updated_at = @now
       WHERE position IN (
         SELECT position FROM (
           SELECT position, rank, affinity, created_at FROM jobs INDEXED BY jobs_ready
           WHERE state = 'queued' AND backend = @backend
             -- A row from the future: the clock was set back, and what waits for a time of then would wait long.
             AND (available_at <= @now OR updated_at > @now)
             AND affinity NOT IN (SELECT value FROM json_each(@full))
             AND source NOT IN (SELECT value FROM json_each(@held))
           ORDER BY rank, position LIMIT @window)
         ORDER BY created_at > @patientSince AND affinity <> @affinity, rank, position LIMIT @limit)
       RETURNING *`,
    ),
    settle: db.prepare<[Named]>(
      `UPDATE jobs SET state = @state, available_at = @availableAt, attempts = attempts - @unspent, owner = NULL,
                       lease_until = NULL, last_problem = @problem, updated_at = @now
       WHERE id = @id AND state = 'running' AND owner = @owner`,
    ),
    saveAttempt: db.prepare(
      'INSERT OR REPLACE INTO attempts (job_id, n, started_at, ended_at, code, message) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    renew: db.prepare<[number, string]>("UPDATE jobs SET lease_until = ? WHERE state = 'running' AND owner = ?"),
    orphans: db.prepare<[number]>("SELECT * FROM jobs WHERE state = 'running' AND lease_until <= ? ORDER BY position"),
    cancel: db
      .prepare<[Named], string>(
        `UPDATE jobs SET state = 'canceled', updated_at = @now
         WHERE state = 'queued' AND (@id IS NULL OR id = @id) AND (@source IS NULL OR source = @source)
           AND (@id IS NOT NULL OR @source IS NOT NULL)
         RETURNING id`,
      )
      .pluck(),
    requeue: db.prepare<[number, string]>(
      `UPDATE jobs SET state = 'queued', attempts = 0, crashes = 0, available_at = 0, updated_at = ?
       WHERE id = ? AND state IN ('failed', 'quarantined', 'canceled')`,
    ),
    rerank: db.prepare<[string, number, string]>(
      "UPDATE jobs SET priority = ?, rank = ? WHERE id = ? AND state = 'queued'",
    ),
    firstRank: db.prepare<[], number>("SELECT min(rank) FROM jobs WHERE state = 'queued'").pluck(),
    lastRank: db.prepare<[], number>("SELECT max(rank) FROM jobs WHERE state = 'queued'").pluck(),
    setRank: db.prepare<[number, string]>("UPDATE jobs SET rank = ? WHERE id = ? AND state = 'queued'"),
    archive: db.prepare<[number]>(
      "UPDATE jobs SET archived = 1, updated_at = ? WHERE archived = 0 AND state IN ('succeeded', 'failed', 'canceled')",
    ),
    get: db.prepare<[string]>('SELECT * FROM jobs WHERE id = ?'),
    attempts: db.prepare<[string]>(
      'SELECT n, started_at AS startedAt, ended_at AS endedAt, code, message FROM attempts WHERE job_id = ? ORDER BY n',
    ),
    open: db.prepare<[Named], { queued: number; running: number }>(
      `SELECT (SELECT count(*) FROM jobs WHERE state = 'queued' AND (@backend IS NULL OR backend = @backend)
                 AND (@source IS NULL OR source = @source)) AS queued,
              (SELECT count(*) FROM jobs WHERE state = 'running' AND (@backend IS NULL OR backend = @backend)
                 AND (@source IS NULL OR source = @source)) AS running`,
    ),
    nextAvailableAt: db
      .prepare<[string], number | null>("SELECT min(available_at) FROM jobs WHERE state = 'queued' AND backend = ?")
      .pluck(),
    /** One statement for each set of filters, so that each uses its own index. Newest first. */
    list(filter: { state: string | null; source: string | null }) {
      const where = ['archived = 0', 'position < @before', '(@backend IS NULL OR backend = @backend)']
      if (filter.state !== null) where.push(stateTerm(filter.state))
      if (filter.source !== null) where.push('source = @source')
      const text = `SELECT * FROM jobs WHERE ${where.join(' AND ')} ORDER BY position DESC LIMIT @limit`
      let statement = lists.get(text)
      if (!statement) lists.set(text, (statement = db.prepare<[Named]>(text)))
      return statement
    },
  }
}

/** Partial indexes serve a state only where it is written out. */
function stateTerm(state: string): string {
  return /^[a-z]+$/.test(state) ? `state = '${state}'` : 'state = @state'
}
