import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import type { ProjectStore } from '../../app/ports/project-store.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { backup } from './backup.ts'
import { databaseProblem } from './database-problem.ts'
import { inspectDatabase } from './inspect-database.ts'
import { createJobQueue } from './job-queue.ts'
import { projectMigrations } from './migrations/project-migrations.ts'
import { openReadable, type ReadableDb, type WritableDb } from './open-database.ts'
import { createProjectReads } from './project-reads.ts'
import { notAProject, PROJECT_FILE } from './project-store.ts'
import { watchCommits } from './watch-commits.ts'

/**
 * Opens a project to look at it, beside the engine that may be writing it. Nothing in the folder is changed: thumbnails go
 * elsewhere, and where SQLite may not even put its own files there, a copy of the database is read instead.
 */
export function openReadOnlyStore(dir: string): Result<ProjectStore, Problem> {
  const file = path.join(dir, PROJECT_FILE)
  if (!existsSync(file)) return err(notAProject(dir))
  const opened = openAt(file, dir, () => undefined)
  if (opened.ok || opened.error.code !== 'READ_ONLY') return opened
  const folder = mkdtempSync(path.join(tmpdir(), 'ovenbird-read-'))
  const release = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = path.join(folder, PROJECT_FILE)
    for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix)
    const read = openAt(copy, dir, release)
    if (!read.ok) release()
    return read
  } catch {
    release()
    return opened
  }
}

function openAt(file: string, dir: string, release: () => void): Result<ProjectStore, Problem> {
  let db: ReadableDb | undefined
  try {
    const inspected = inspectDatabase(file, 'events', projectMigrations)
    if (!inspected.ok) return inspected
    db = openReadable(file)
    const isCurrent = db.pragma('user_version', { simple: true }) === projectMigrations.at(-1)?.version
    if (isCurrent) return ok(assemble(db, dir, release))
    db.close()
    return err(older(file))
  } catch (error) {
    db?.close()
    const problem = databaseProblem(error, file)
    if (!problem) throw error
    return err(problem)
  }
}

function assemble(db: ReadableDb, dir: string, release: () => void): ProjectStore {
  const meta = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const id = meta.get('projectId') ?? ''
  const read = createProjectReads(db, id)
  const closing = new AbortController()
  const commits = watchCommits(read)
  const thumbs = mkdtempSync(path.join(tmpdir(), 'ovenbird-thumbs-'))
  return {
    id,
    name: meta.get('name') ?? path.basename(dir),
    dir,
    blobsDir: path.join(dir, 'blobs'),
    thumbsDir: thumbs,
    uncleanStart: false,
    closed: closing.signal,
    readOnly: true,
    read: { ...read, queue: createJobQueue(db as WritableDb) },
    write() {
      throw new Error('this project is open for reading alone')
    },
    onCommit: commits.listen,
    backup: (target) => backup(db, path.join(dir, PROJECT_FILE), target),
    close() {
      closing.abort()
      commits.stop()
      db.close()
      release()
      rmSync(thumbs, { recursive: true, force: true })
    },
  }
}

function older(file: string): Problem {
  return {
    code: 'CONFLICT',
    message: 'This project was written by an older version of Ovenbird and can not be read as it is.',
    file,
    cure: 'Open it for writing once, which brings it up to date: cook it, or review it.',
  }
}
