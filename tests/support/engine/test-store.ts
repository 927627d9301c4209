import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { openProjectStore, PROJECT_FILE } from '../../../src-main/adapters/sqlite/project-store.ts'
import type { ProjectStore } from '../../../src-main/app/ports/project-store.ts'
import type { Result } from '../../../src-main/domain/prelude/result.ts'
import { type TestClock, testClock } from './test-clock.ts'

export type TestStore = Disposable & {
  dir: string
  file: string
  clock: TestClock
  store: ProjectStore
  open(): Result<ProjectStore, Problem>
  /** Closes the store where it is open. */
  close(): void
  /** Opens the store anew. */
  reopen(): void
  /** The closed database, to be looked at or tampered with. */
  raw<T>(work: (db: Database.Database) => T): T
}

/** A project's store in a folder of its own, with a clock of the test's. */
export function testStore({ idempotencyWindowMs = 1_000, clock = testClock() } = {}): TestStore {
  const dir = mkdtempSync(path.join(tmpdir(), 'ovenbird-store-'))
  const file = path.join(dir, PROJECT_FILE)
  const open = () => openProjectStore({ dir, clock, program: 'test', idempotencyWindowMs, create: { name: 'Test' } })
  const opened = (): ProjectStore => {
    const result = open()
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  let isOpen = true
  const self: TestStore = {
    dir,
    file,
    clock,
    store: opened(),
    open,
    close() {
      if (isOpen) self.store.close()
      isOpen = false
    },
    reopen() {
      self.close()
      self.store = opened()
      isOpen = true
    },
    raw(work) {
      const db = new Database(file)
      try {
        return work(db)
      } finally {
        db.close()
      }
    },
    [Symbol.dispose]() {
      self.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  return self
}
