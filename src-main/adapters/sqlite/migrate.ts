import { existsSync } from 'node:fs'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Migration } from './migrations/migration.ts'
import type { WritableDb } from './open-database.ts'

/**
 * Brings a database to the newest shape. Before a step changes a file that holds data, a copy of it is kept beside it as
 * `<file>.before-<version>`. A database from a newer studio is refused and not touched.
 */
export function migrate(db: WritableDb, file: string, migrations: readonly Migration[]): Result<number, Problem> {
  const newest = migrations.at(-1)?.version ?? 0
  const current = db.pragma('user_version', { simple: true }) as number
  if (current > newest) {
    return err({
      code: 'PROJECT_NEWER',
      message: `This file was written by a newer version of Ovenbird (format ${current}; this one reads up to ${newest}).`,
      file,
      cure: 'Update Ovenbird, then open it again. Nothing was changed.',
    })
  }
  for (const step of migrations.filter((migration) => migration.version > current)) {
    if (current > 0) keepCopy(db, `${file}.before-${step.version}`)
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
  return ok(newest)
}

function keepCopy(db: WritableDb, target: string): void {
  if (existsSync(target)) return
  db.prepare('VACUUM INTO ?').run(target)
}
