import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import type { ProjectStore } from '../../app/ports/project-store.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { databaseProblem } from './database-problem.ts'
import { inspectDatabase } from './inspect-database.ts'
import { createJobQueue } from './job-queue.ts'
import { projectMigrations } from './migrations/project-migrations.ts'
import { openReadable, type ReadableDb, type WritableDb } from './open-database.ts'
import { createProjectReads } from './project-reads.ts'
import { notAProject, PROJECT_FILE } from './project-store.ts'

/** Opens a project to look at it, beside the engine that may be writing it. Nothing in the folder is changed. */
export function openReadOnlyStore(dir: string): Result<ProjectStore, Problem> {
  const file = path.join(dir, PROJECT_FILE)
  if (!existsSync(file)) return err(notAProject(dir))
  let db: ReadableDb | undefined
  try {
    const inspected = inspectDatabase(file, 'events', projectMigrations)
    if (!inspected.ok) return inspected
    db = openReadable(file)
    if (db.pragma('user_version', { simple: true }) === projectMigrations.at(-1)?.version) return ok(assemble(db, dir))
    db.close()
    return err(older(file))
  } catch (error) {
    db?.close()
    const problem = databaseProblem(error, file)
    if (!problem) throw error
    return err(problem)
  }
}

function assemble(db: ReadableDb, dir: string): ProjectStore {
  const meta = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const id = meta.get('projectId') ?? ''
  return {
    id,
    name: meta.get('name') ?? path.basename(dir),
    dir,
    blobsDir: path.join(dir, 'blobs'),
    thumbsDir: path.join(dir, 'thumbs'),
    uncleanStart: false,
    readOnly: true,
    read: { ...createProjectReads(db, id), queue: createJobQueue(db as WritableDb) },
    write() {
      throw new Error('this project is open for reading alone')
    },
    onCommit: () => () => undefined,
    backup: async (target) => void (await db.backup(target)),
    close: () => void db.close(),
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
