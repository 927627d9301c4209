import type { Migration } from './migration.ts'

/** The event log, and what makes commands and policies safe to repeat. */
export const migration0010: Migration = {
  version: 10,
  sql: `
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE events (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      ts INTEGER NOT NULL,
      type TEXT NOT NULL,
      v INTEGER NOT NULL,
      entity_type TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      chain_id TEXT NOT NULL,
      chain_depth INTEGER NOT NULL,
      idempotency_key TEXT,
      payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT;
    CREATE INDEX events_idempotency ON events (idempotency_key) WHERE idempotency_key IS NOT NULL;
    CREATE TRIGGER events_append_only_update BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_append_only_delete BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

    CREATE TABLE commands (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      ts INTEGER NOT NULL,
      result TEXT NOT NULL CHECK (json_valid(result))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cursors (policy TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE view_fingerprints (view TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
}
