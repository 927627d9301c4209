import type { Migration } from './migration.ts'

/** As IN, for which SQLite would fill a table at every insert. The likeliest value stands first. */
const oneOf = (column: string, values: readonly string[]) =>
  values.map((value) => `${column} = '${value}'`).join(' OR ')

/** Jobs, their attempts, and the requests they run. */
export const migration0020: Migration = {
  version: 20,
  sql: `
    -- Bodies are large and hashes come in no order: a table by row id is only ever appended to.
    CREATE TABLE requests (
      hash TEXT PRIMARY KEY,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;

    CREATE TABLE jobs (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (${oneOf('state', ['queued', 'running', 'succeeded', 'failed', 'canceled', 'quarantined'])}),
      priority TEXT NOT NULL CHECK (${oneOf('priority', ['normal', 'high', 'low', 'interactive'])}),
      rank INTEGER NOT NULL,
      backend TEXT NOT NULL,
      source TEXT NOT NULL,
      affinity TEXT NOT NULL,
      request_hash TEXT NOT NULL,
      subject TEXT NOT NULL CHECK (json_valid(subject)),
      attempts INTEGER NOT NULL,
      available_at INTEGER NOT NULL,
      owner TEXT,
      lease_until INTEGER,
      started_at INTEGER,
      last_problem TEXT CHECK (last_problem IS NULL OR json_valid(last_problem)),
      archived INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX jobs_ready ON jobs (backend, rank, position, source) WHERE state = 'queued';
    CREATE INDEX jobs_state ON jobs (state, position) WHERE state <> 'succeeded';
    CREATE INDEX jobs_source ON jobs (source, position);

    CREATE TABLE attempts (
      job_id TEXT NOT NULL,
      n INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      ended_at INTEGER NOT NULL,
      code TEXT,
      message TEXT,
      PRIMARY KEY (job_id, n)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sources (
      source TEXT PRIMARY KEY,
      weight INTEGER NOT NULL CHECK (weight > 0)
    ) STRICT, WITHOUT ROWID;
  `,
}
