import { existsSync, renameSync, rmSync } from 'node:fs'
import { APPLICATION_ID } from './application-id.ts'
import type { Migration } from './migrations/migration.ts'
import type { WritableDb } from './open-database.ts'

/**
 * Brings a database to the newest shape, a step a transaction. Before a step changes a file that holds data, a copy of
 * it is kept beside it as `<file>.before-<version>`.
 */
export function migrate(db: WritableDb, file: string, migrations: readonly Migration[]): void {
  const current = db.pragma('user_version', { simple: true }) as number
  for (const step of migrations.filter((migration) => migration.version > current)) {
    if (current > 0) keepCopy(db, `${file}.before-${step.version}`)
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}

/** A copy under its final name is whole: it is made under another. */
function keepCopy(db: WritableDb, target: string): void {
  if (existsSync(target)) return
  const partial = `${target}.part`
  rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  renameSync(partial, target)
}
