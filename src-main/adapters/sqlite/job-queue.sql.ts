import type { Statement } from 'better-sqlite3'
import type { JobState, Priority } from '../../../schemas/job.ts'
import type { WritableDb } from './open-database.ts'

/** The ranks between which a source has jobs of one priority queued. */
export type Waiting = { source: string; priority: Priority; first: number; last: number }

type Named = Record<string, string | number | null>

/**
 * The queue's statements, prepared once for a connection. A `+` stands before parameters by whose value SQLite would
 * plan: it would prepare the statement anew each time that one is bound.
 */
export function queueSql(db: WritableDb) {
  const statements = new Map<string, Statement<[Named]>>()
  const prepared = (text: string): Statement<[Named]> => {
    let statement = statements.get(text)
    if (!statement) statements.set(text, (statement = db.prepare<[Named]>(text)))
    return statement
  }
  return {
    waiting: db.prepare<[], Waiting>(
      `SELECT source, priority, min(rank) AS first, max(rank) AS last FROM jobs INDEXED BY jobs_open
       WHERE ended_at IS NULL AND state = 'queued' GROUP BY source, priority`,
    ),
    weight: db.prepare<[string], number>('SELECT weight FROM sources WHERE source = ?').pluck(),
    setWeight: db.prepare('INSERT OR REPLACE INTO sources (source, weight) VALUES (?, ?)'),
    insert: db.prepare(
      `INSERT INTO jobs (id, state, priority, rank, backend, source, affinity, request_hash, subject,
                         attempts, available_at, archived, created_at, updated_at)
       VALUES (?, 'queued', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)`,
    ),
    /** The jobs that are next, in order; one statement for each set of filters that are asked for. */
    ready(filter: { held: boolean; full: boolean }) {
      // A row from the future: the clock was set back, and what waits for a time of then would wait long.
      const available = '(available_at <= @now OR updated_at > @now)'
      const where = ['ended_at IS NULL', "state = 'queued'", 'backend = +@backend', available]
      if (filter.held) where.push('source NOT IN (SELECT value FROM json_each(@held))')
      if (filter.full) where.push('affinity NOT IN (SELECT value FROM json_each(@full))')
      return prepared(
        `SELECT * FROM jobs INDEXED BY jobs_open WHERE ${where.join(' AND ')} ORDER BY rank, position LIMIT +@limit`,
      )
    },
    take: db.prepare<[string, number, number, number, number]>(
      `UPDATE jobs SET state = 'running', owner = ?, lease_until = ?, attempts = attempts + 1, started_at = ?, updated_at = ?
       WHERE position = ?`,
    ),
    settle: db.prepare<[string, number, number, string | null, number | null, number, string, string]>(
      `UPDATE jobs SET state = ?, available_at = ?, attempts = attempts - ?, owner = NULL, lease_until = NULL,
                       last_problem = ?, ended_at = ?, updated_at = ?
       WHERE id = ? AND +state = 'running' AND owner = ?`,
    ),
    /** Of one that did not succeed; the one that did is in the job's row. */
    saveAttempt: db.prepare(
      'INSERT OR REPLACE INTO attempts (job_id, n, started_at, ended_at, code, message) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    renew: db.prepare<[number, string]>(
      `UPDATE jobs INDEXED BY jobs_open SET lease_until = ?
       WHERE ended_at IS NULL AND state = 'running' AND owner = ?`,
    ),
    orphans: db.prepare<[number]>(
      `SELECT * FROM jobs INDEXED BY jobs_open
       WHERE ended_at IS NULL AND state = 'running' AND lease_until <= ? ORDER BY position`,
    ),
    cancel: db
      .prepare<[Named], string>(
        `UPDATE jobs INDEXED BY jobs_open SET state = 'canceled', ended_at = @now, updated_at = @now
         WHERE ended_at IS NULL AND state = 'queued' AND (@id IS NULL OR id = @id) AND (@source IS NULL OR source = @source)
           AND (@id IS NOT NULL OR @source IS NOT NULL)
         RETURNING id`,
      )
      .pluck(),
    requeue: db.prepare<[number, string]>(
      `UPDATE jobs SET state = 'queued', attempts = 0, available_at = 0, ended_at = NULL, updated_at = ?
       WHERE id = ? AND state IN ('failed', 'quarantined', 'canceled')`,
    ),
    rerank: db.prepare<[string, number, string]>(
      "UPDATE jobs SET priority = ?, rank = ? WHERE id = ? AND state = 'queued'",
    ),
    firstRank: db.prepare<[], number>("SELECT min(rank) FROM jobs WHERE ended_at IS NULL AND state = 'queued'").pluck(),
    lastRank: db.prepare<[], number>("SELECT max(rank) FROM jobs WHERE ended_at IS NULL AND state = 'queued'").pluck(),
    setRank: db.prepare<[number, string]>("UPDATE jobs SET rank = ? WHERE id = ? AND state = 'queued'"),
    archive: db.prepare<[number]>(
      "UPDATE jobs SET archived = 1, updated_at = ? WHERE archived = 0 AND state IN ('succeeded', 'failed', 'canceled')",
    ),
    get: db.prepare<[string]>('SELECT * FROM jobs WHERE id = ?'),
    attempts: db.prepare<[Named]>(
      `WITH last AS (SELECT attempts AS n, started_at, ended_at FROM jobs WHERE id = @id AND state = 'succeeded')
       SELECT n, started_at AS startedAt, ended_at AS endedAt, code, message FROM attempts
       WHERE job_id = @id AND n NOT IN (SELECT n FROM last)
       UNION ALL SELECT n, started_at, ended_at, NULL, NULL FROM last ORDER BY n`,
    ),
    open: db.prepare<[Named], { queued: number; running: number }>(
      `SELECT count(*) FILTER (WHERE state = 'queued') AS queued, count(*) FILTER (WHERE state = 'running') AS running
       FROM jobs INDEXED BY jobs_open
       WHERE ended_at IS NULL AND (@backend IS NULL OR backend = @backend) AND (@source IS NULL OR source = @source)`,
    ),
    nextAvailableAt: db
      .prepare<[string, number], number | null>(
        `SELECT min(available_at) FROM jobs INDEXED BY jobs_open
         WHERE ended_at IS NULL AND state = 'queued' AND backend = +? AND available_at > ?`,
      )
      .pluck(),
    /**
     * Newest first; one statement for each set of filters, so that each uses its own index. The state that grows
     * without end has none: where most jobs are in it, the newest are soon found.
     */
    list(filter: { state: JobState | null; source: string | null }) {
      const where = ['position < @before', '(@backend IS NULL OR backend = @backend)']
      if (filter.source !== null) where.push('source = @source')
      const from = (index: string) =>
        `FROM jobs ${index} WHERE ${where.join(' AND ')} ORDER BY position DESC LIMIT +@limit`
      if (filter.state !== null) where.push('state = @state')
      if (filter.state === 'queued' || filter.state === 'running') {
        // These stand in the order of their turns: they are few, and none is archived.
        where.push('ended_at IS NULL')
        const newest = `SELECT position ${from('INDEXED BY jobs_open')}`
        return prepared(`SELECT * FROM jobs WHERE position IN (${newest}) ORDER BY position DESC`)
      }
      where.push('archived = 0')
      if (filter.state !== null && filter.state !== 'succeeded') {
        where.push("(state = 'failed' OR state = 'canceled' OR state = 'quarantined')")
        return prepared(`SELECT * ${from('INDEXED BY jobs_troubled')}`)
      }
      return prepared(`SELECT * ${from(filter.source !== null ? 'INDEXED BY jobs_source' : '')}`)
    },
  }
}
