import Database from 'better-sqlite3'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { databaseProblem } from './database-problem.ts'
import type { ReadableDb } from './open-database.ts'

/** Copies a database beside its writer. A copy that is damaged, because the original is, is no backup. */
export async function backup(db: ReadableDb, file: string, target: string): Promise<Result<null, Problem>> {
  let copy: ReadableDb | undefined
  try {
    await db.backup(target)
    copy = new Database(target, { readonly: true })
    const said = copy.pragma('quick_check(1)', { simple: true })
    return said === 'ok' ? ok(null) : err(damaged(file, String(said)))
  } catch (error) {
    const problem = databaseProblem(error, file)
    if (!problem) throw error
    return err(problem)
  } finally {
    copy?.close()
  }
}

function damaged(file: string, said: string): Problem {
  return {
    code: 'PROJECT_DAMAGED',
    message: `The project's database is damaged (${said.replaceAll(/\s+/g, ' ').trim()}), and a copy of it would be too.`,
    file,
    cure: 'Restore the folder from an earlier copy or a packed project. The images under blobs/ are untouched.',
  }
}
