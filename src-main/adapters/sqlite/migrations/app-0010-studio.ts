import type { Migration } from './migration.ts'

/** The studio's settings and the projects it has opened. */
export const appMigration0010: Migration = {
  version: 10,
  sql: `
    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;
    CREATE TABLE projects (
      dir TEXT PRIMARY KEY,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      opened_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
