import type { Migration } from './migration.ts'

/** The edits of a collection are found without looking through the log, for undo. */
export const migration0060: Migration = {
  version: 60,
  sql: `
    CREATE INDEX events_edits ON events (entity_id, seq) WHERE type = 'collection.edited';
  `,
}
