import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'

export type ProjectLock = { release(): void }

type Holder = { program: string; pid: number }

/**
 * Takes the project for this process. The lock is the kernel's, on a small file of its own: it ends with the process,
 * however that ends, and no stale file has to be judged. A second file names the holder for people.
 */
export function takeProjectLock(projectDir: string, holder: Holder): Result<ProjectLock, Problem> {
  const holderFile = path.join(projectDir, 'lock.json')
  const db = new Database(path.join(projectDir, 'lock.db'), { timeout: 0 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    return err(inUse(projectDir, readHolder(holderFile)))
  }
  // Closing gives the lock up: there is nothing to commit.
  const lock = { release: () => void db.close() }
  try {
    writeFileSync(holderFile, JSON.stringify(holder))
    return ok(lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function inUse(projectDir: string, holder: Holder | undefined): Problem {
  const who = holder ? `${holder.program} (process ${holder.pid})` : 'another process'
  return {
    code: 'PROJECT_IN_USE',
    message: `This project is open in ${who}.`,
    file: projectDir,
    cure: 'Close it there, or wait until it is done. Reading it meanwhile is possible.',
    ...(holder && { details: { ...holder } }),
  }
}
