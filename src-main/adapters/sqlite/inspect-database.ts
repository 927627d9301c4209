import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { APPLICATION_ID } from './application-id.ts'
import { damaged, databaseProblem } from './database-problem.ts'
import type { Migration } from './migrations/migration.ts'

/** Of the file format: https://sqlite.org/fileformat.html#the_database_header */
const HEADER_BYTES = 100
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

/**
 * Looks whether a file is one of ours and not from a newer studio, before anything may write: what is refused stays as
 * it was, to the byte. `marker` is a table that the first migration makes.
 */
export function inspectDatabase(file: string, marker: string, migrations: readonly Migration[]): Result<null, Problem> {
  const newest = migrations.at(-1)?.version ?? 0
  try {
    if (!existsSync(file) || statSync(file).size === 0) return ok(null)
    const version = versionInHeader(file) ?? versionInside(file, marker)
    if (version === undefined) return err(damaged(file, 'it is a database of another program'))
    return version <= newest ? ok(null) : err(newer(file, version, newest))
  } catch (error) {
    const problem = databaseProblem(error, file)
    if (!problem) throw error
    return err(problem)
  }
}

/** The version where the header alone tells it: the file says that it is ours, and no log beside it says more. */
function versionInHeader(file: string): number | undefined {
  if (existsSync(`${file}-wal`)) return undefined
  const header = Buffer.alloc(HEADER_BYTES)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0)
  } finally {
    closeSync(handle)
  }
  return header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID ? header.readUInt32BE(USER_VERSION_AT) : undefined
}

/** The version of what the file holds with its log; undefined where that is another program's. */
function versionInside(file: string, marker: string): number | undefined {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    const ours = version === 0 ? tables.length === 0 : tables.includes(marker)
    return ours ? version : undefined
  } finally {
    db.close()
  }
}

function newer(file: string, version: number, newest: number): Problem {
  return {
    code: 'PROJECT_NEWER',
    message: `This file was written by a newer version of Ovenbird (format ${version}; this one reads up to ${newest}).`,
    file,
    cure: 'Update Ovenbird, then open it again. Nothing was changed.',
  }
}
