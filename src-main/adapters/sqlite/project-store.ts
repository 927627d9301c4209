import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Clock } from '../../app/ports/clock.ts'
import type { ProjectReads, ProjectStore, ProjectTx } from '../../app/ports/project-store.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { createEventLog } from './event-log.ts'
import { createJobQueue } from './job-queue.ts'
import { backup } from './backup.ts'
import { databaseProblem } from './database-problem.ts'
import { inspectDatabase } from './inspect-database.ts'
import { migrate } from './migrate.ts'
import { projectMigrations } from './migrations/project-migrations.ts'
import { openWritable, type WritableDb } from './open-database.ts'
import { type ProjectLock, takeProjectLock } from './project-lock.ts'
import { createProjectReads } from './project-reads.ts'
import { rebuildViews } from './rebuild-views.ts'
import { createViewStore } from './view-store.ts'

export const PROJECT_FILE = 'ovenbird.db'

export type OpenOptions = {
  dir: string
  clock: Clock
  /** Shown to others who want the project meanwhile. */
  program: string
  idempotencyWindowMs: number
  /** Makes the project where the folder is new or empty, under this name. */
  create?: { name: string }
  onRebuild?: (done: number, total: number) => void
}

/** Opens a project as its only writer, bringing its database and views up to date. */
export function openProjectStore(options: OpenOptions): Result<ProjectStore, Problem> {
  const { dir } = options
  const file = path.join(dir, PROJECT_FILE)
  if (!existsSync(file) && !options.create) return err(notAProject(dir))
  let lock: ProjectLock | undefined
  let db: WritableDb | undefined
  try {
    const inspected = inspectDatabase(file, 'events', projectMigrations)
    if (!inspected.ok) return inspected
    mkdirSync(dir, { recursive: true })
    const taken = takeProjectLock(dir, { program: options.program, pid: process.pid })
    if (!taken.ok) return taken
    lock = taken.value
    db = openWritable(file)
    migrate(db, file, projectMigrations)
    return ok(assemble(db, options, lock.release))
  } catch (error) {
    db?.close()
    lock?.release()
    const problem = databaseProblem(error, lock ? file : dir)
    if (!problem) throw error
    return err(problem)
  }
}

function assemble(db: WritableDb, options: OpenOptions, releaseLock: () => void): ProjectStore {
  const { dir, clock, idempotencyWindowMs } = options
  const meta = readMeta(db, options)
  const uncleanStart = meta.open
  const log = createEventLog(db)
  const views = createViewStore(db)
  rebuildViews(db, views, meta.projectId, options.onRebuild)
  const queue = createJobQueue(db)
  const reads: ProjectReads = createProjectReads(db, meta.projectId)
  const listeners = new Set<(lastSeq: number) => void>()
  const closing = new AbortController()
  let appendedTo: number | undefined

  const saveCommand = db.prepare('INSERT INTO commands (id, name, ts, result) VALUES (?, ?, ?, ?)')
  const saveRequest = db.prepare('INSERT OR IGNORE INTO requests (hash, body) VALUES (?, ?)')
  const saveFinished = db.prepare('INSERT OR REPLACE INTO finished (input_hash, output) VALUES (?, ?)')
  const saveFile = db.prepare('INSERT OR REPLACE INTO source_files (path, stamp, asset) VALUES (?, ?, ?)')
  const saveCursor = db.prepare('INSERT OR REPLACE INTO cursors (policy, seq) VALUES (?, ?)')
  const saveDraft = db.prepare('INSERT OR REPLACE INTO drafts (key, draft) VALUES (?, ?)')
  const dropDraft = db.prepare('DELETE FROM drafts WHERE key = ?')

  const tx: ProjectTx = {
    ...reads,
    queue,
    append(events, cause) {
      const stamp = { now: clock.now(), newId: clock.newId, projectId: meta.projectId, idempotencyWindowMs }
      const appended = log.append(events, stamp, cause)
      for (const event of appended) views.apply(evolve(event))
      appendedTo = appended.at(-1)?.seq ?? appendedTo
      return appended
    },
    storeResult: (id, name, result) => void saveCommand.run(id, name, clock.now(), JSON.stringify(result ?? null)),
    putRequest: (hash, request) => void saveRequest.run(hash, JSON.stringify(request)),
    putFinished: (inputHash, output) => void saveFinished.run(inputHash, JSON.stringify(output)),
    rememberFile: (file, stamp, asset) => void saveFile.run(file, stamp, JSON.stringify(asset)),
    setCursor: (policy, seq) => void saveCursor.run(policy, seq),
    keepDraft: (key, draft) => void (draft ? saveDraft.run(key, JSON.stringify(draft)) : dropDraft.run(key)),
  }

  const transact = db.transaction((fn: (tx: ProjectTx) => unknown) => fn(tx))

  return {
    id: meta.projectId,
    name: meta.name,
    dir,
    blobsDir: path.join(dir, 'blobs'),
    thumbsDir: path.join(dir, 'thumbs'),
    uncleanStart,
    closed: closing.signal,
    readOnly: false,
    read: { ...reads, queue },
    write<T>(fn: (tx: ProjectTx) => T): T {
      appendedTo = undefined
      const result = transact.immediate(fn) as T
      if (appendedTo !== undefined) for (const listener of listeners) listener(appendedTo)
      return result
    },
    onCommit(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    backup: (targetFile) => backup(db, path.join(dir, PROJECT_FILE), targetFile),
    close() {
      closing.abort()
      listeners.clear()
      try {
        db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('open', '0')").run()
        db.pragma('wal_checkpoint(TRUNCATE)')
      } catch (error) {
        // A disk that refuses leaves an unclean end, which the next start is made for.
        if (!databaseProblem(error, dir)) throw error
      } finally {
        db.close()
        releaseLock()
      }
    },
  }
}

function readMeta(db: WritableDb, options: OpenOptions): { projectId: string; name: string; open: boolean } {
  const get = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const put = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  return db
    .transaction(() => {
      let projectId = get.get('projectId')
      if (projectId === undefined) {
        projectId = options.clock.newId()
        put.run('projectId', projectId)
        put.run('name', options.create?.name ?? path.basename(options.dir))
      }
      const open = get.get('open') === '1'
      put.run('open', '1')
      return { projectId, name: get.get('name') ?? path.basename(options.dir), open }
    })
    .immediate()
}

export function notAProject(dir: string): Problem {
  return {
    code: 'NOT_A_PROJECT',
    message: `There is no project in this folder: it holds no ${PROJECT_FILE}.`,
    file: dir,
    cure: 'Name the folder that a cook made (it holds ovenbird.db), or cook a collection into a new one.',
  }
}
