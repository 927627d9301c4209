import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import type { ProjectStore } from '../../app/ports/project-store.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { createJobQueue } from './job-queue.ts'
import { projectMigrations } from './migrations/project-migrations.ts'
import { openReadable, type WritableDb } from './open-database.ts'
import { createProjectReads } from './project-reads.ts'
import { PROJECT_FILE } from './project-store.ts'

/** Opens a project to look at it, beside the engine that may be writing it. Nothing in the folder is changed. */
export function openReadOnlyStore(dir: string): Result<ProjectStore, Problem> {
  const file = path.join(dir, PROJECT_FILE)
  if (!existsSync(file)) {
    const message = `There is no project in this folder: it holds no ${PROJECT_FILE}.`
    return err({ code: 'NOT_A_PROJECT', message, file: dir, cure: 'Name the folder that a cook made.' })
  }
  const db = openReadable(file)
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    if (version !== projectMigrations.at(-1)?.version) {
      db.close()
      return err(otherVersion(file))
    }
    const meta = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
    const id = meta.get('projectId') ?? ''
    const refuse = () => {
      throw new Error('this project is open for reading alone')
    }
    return ok({
      id,
      name: meta.get('name') ?? path.basename(dir),
      dir,
      blobsDir: path.join(dir, 'blobs'),
      thumbsDir: path.join(dir, 'thumbs'),
      uncleanStart: false,
      read: { ...createProjectReads(db, id), queue: createJobQueue(db as WritableDb) },
      write: refuse,
      onCommit: () => () => undefined,
      backup: async (target) => void (await db.backup(target)),
      close: () => void db.close(),
    })
  } catch (error) {
    db.close()
    throw error
  }
}

function otherVersion(file: string): Problem {
  return {
    code: 'PROJECT_NEWER',
    message: 'This project was written by another version of Ovenbird and can not be read as it is.',
    file,
    cure: 'Update Ovenbird, or open the project for writing once, which brings it up to date.',
  }
}
