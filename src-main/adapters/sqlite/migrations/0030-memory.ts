import type { Migration } from './migration.ts'

/** What need not be worked out twice: finished images by what went in, source files by their stamp. */
export const migration0030: Migration = {
  version: 30,
  sql: `
    CREATE TABLE finished (
      input_hash TEXT PRIMARY KEY,
      output TEXT NOT NULL CHECK (json_valid(output))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source_files (
      path TEXT PRIMARY KEY,
      stamp TEXT NOT NULL,
      asset TEXT NOT NULL CHECK (json_valid(asset))
    ) STRICT, WITHOUT ROWID;
  `,
}
