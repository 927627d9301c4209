import type { Migration } from './migration.ts'

/** What was typed into fields and is not saved yet. No part of the log: a draft is nobody's decision. */
export const migration0070: Migration = {
  version: 70,
  sql: `
    CREATE TABLE drafts (
      key TEXT PRIMARY KEY,
      draft TEXT NOT NULL CHECK (json_valid(draft))
    ) STRICT, WITHOUT ROWID;
  `,
}
