import type { Migration } from './migration.ts'

/** What each project was begun with, so that it is not begun twice, and which ones are to be open. */
export const appMigration0020: Migration = {
  version: 20,
  sql: `
    ALTER TABLE projects ADD COLUMN source TEXT;
    ALTER TABLE projects ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1));
    CREATE INDEX projects_used ON projects (opened_at);
  `,
}
