import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../../../src-main/adapters/sqlite/migrate.ts'
import type { Migration } from '../../../src-main/adapters/sqlite/migrations/migration.ts'
import { projectMigrations } from '../../../src-main/adapters/sqlite/migrations/project-migrations.ts'
import { openWritable, type WritableDb } from '../../../src-main/adapters/sqlite/open-database.ts'

export type DatabaseAt = Disposable & {
  file: string
  db: WritableDb
  /** Takes the one step to this version. */
  stepTo(version: number): void
  /** Reads the copy that was kept before a step. */
  before<T>(version: number, work: (db: Database.Database) => T): T
}

/** A project's database as an older studio left it, after the step to `version`; 0 is an empty file. */
export function databaseAt(version: number, migrations: readonly Migration[] = projectMigrations): DatabaseAt {
  const dir = mkdtempSync(path.join(tmpdir(), 'ovenbird-migration-'))
  const file = path.join(dir, 'ovenbird.db')
  const db = openWritable(file)
  const upTo = (newest: number) => migrations.filter((migration) => migration.version <= newest)
  migrate(db, file, upTo(version))
  return {
    file,
    db,
    stepTo: (next) => migrate(db, file, upTo(next)),
    before(next, work) {
      const copy = new Database(`${file}.before-${next}`, { readonly: true, fileMustExist: true })
      try {
        return work(copy)
      } finally {
        copy.close()
      }
    },
    [Symbol.dispose]() {
      db.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
