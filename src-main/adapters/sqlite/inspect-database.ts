import Database from 'better-sqlite3'
import { existsSync, statSync } from 'node:fs'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { damaged } from './database-problem.ts'
import type { Migration } from './migrations/migration.ts'

/**
 * Looks whether a file is one of ours and not from a newer studio, through a connection that can't write: what is
 * refused is left as it was, to the byte. `marker` is a table that the first migration makes.
 */
export function inspectDatabase(file: string, marker: string, migrations: readonly Migration[]): Result<null, Problem> {
  if (!existsSync(file) || statSync(file).size === 0) return ok(null)
  const newest = migrations.at(-1)?.version ?? 0
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    if (version === 0 ? tables.length > 0 : !tables.includes(marker)) {
      return err(damaged(file, 'it is a database of another program'))
    }
    if (version <= newest) return ok(null)
    return err({
      code: 'PROJECT_NEWER',
      message: `This file was written by a newer version of Ovenbird (format ${version}; this one reads up to ${newest}).`,
      file,
      cure: 'Update Ovenbird, then open it again. Nothing was changed.',
    })
  } finally {
    db.close()
  }
}
