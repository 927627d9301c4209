import type { Migration } from './migration.ts'

/**
 * A job on its way from asked for to done changes few pages. What is open has one index, which a claim leaves as it is;
 * what ended badly has another; the attempt that succeeded stands in the job's own row.
 */
export const migration0050: Migration = {
  version: 50,
  sql: `
    ALTER TABLE jobs ADD COLUMN ended_at INTEGER;
    UPDATE jobs SET ended_at = coalesce((SELECT ended_at FROM attempts WHERE job_id = id AND n = jobs.attempts), updated_at)
      WHERE state <> 'queued' AND state <> 'running';
    DELETE FROM attempts WHERE code IS NULL;

    DROP INDEX jobs_ready;
    DROP INDEX jobs_state;
    CREATE INDEX jobs_open ON jobs (backend, rank, position, source) WHERE ended_at IS NULL;
    CREATE INDEX jobs_troubled ON jobs (state, position)
      WHERE state = 'failed' OR state = 'canceled' OR state = 'quarantined';
  `,
}
