import type { Migration } from './migration.ts'

/** The decisions on a piece are found without looking through the log: they are few, and other events cost nothing. */
export const migration0040: Migration = {
  version: 40,
  sql: `
    CREATE INDEX events_decisions ON events (entity_id, seq)
      WHERE type = 'piece.reviewed' OR type = 'piece.restored';
  `,
}
