import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openReadOnlyStore } from '../../src-main/adapters/sqlite/read-only-store.ts'
import { databaseAt } from '../support/engine/database-at.ts'
import { testStore, type TestStore } from '../support/engine/test-store.ts'

const paused = { type: 'cook.paused', entityType: 'cook', entityId: 'x', payload: { cookId: 'x' } } as const

/** What became of opening it; `touched` tells whether the database, or another file than SQLite's own beside it, changed. */
function refused(t: TestStore): {
  code: string | undefined
  touched: boolean
  file: string | undefined
  cure: boolean
} {
  const before = readFileSync(t.file)
  const files = () => readdirSync(t.dir).filter((name) => !/-(wal|shm)$/.test(name))
  const names = files()
  const opened = t.open()
  const touched = !readFileSync(t.file).equals(before) || files().join() !== names.join()
  if (opened.ok) opened.value.close()
  const { code, file, cure } = opened.ok ? {} : opened.error
  return { code, file, touched, cure: Boolean(cure) }
}

describe('a database', () => {
  test('of a newer studio is refused, and not touched', () => {
    using t = testStore()
    t.close()
    t.raw((db) => db.pragma('user_version = 9990'))
    const names = readdirSync(t.dir)
    expect(refused(t)).toEqual({ code: 'PROJECT_NEWER', file: t.file, touched: false, cure: true })
    expect(readdirSync(t.dir)).toEqual(names)
    const looked = openReadOnlyStore(t.dir)
    expect(looked.ok ? 'opened' : looked.error.code).toBe('PROJECT_NEWER')
  })

  test.each(['DELETE', 'WAL'])('of another program (journal %s) is refused, and not touched', (journal) => {
    using t = testStore()
    t.close()
    rmSync(t.file)
    const other = new Database(t.file)
    other.pragma(`journal_mode = ${journal}`)
    other.exec("CREATE TABLE songs (name TEXT); INSERT INTO songs VALUES ('la'); PRAGMA user_version = 10")
    other.close()
    expect(refused(t)).toEqual({ code: 'PROJECT_DAMAGED', file: t.file, touched: false, cure: true })
  })

  test('that is no database at all is refused, and not touched', () => {
    using t = testStore()
    t.close()
    writeFileSync(t.file, 'These are notes, not a database. '.repeat(100))
    expect(refused(t)).toEqual({ code: 'PROJECT_DAMAGED', file: t.file, touched: false, cure: true })
  })

  test('that was cut short is refused', () => {
    using t = testStore()
    t.store.write((tx) => tx.append(Array.from({ length: 500 }, () => paused)))
    t.close()
    truncateSync(t.file, 20_000)
    expect(refused(t)).toMatchObject({ code: 'PROJECT_DAMAGED', file: t.file, cure: true })
  })

  test('that is empty, as a studio killed at its very first step leaves it, becomes a project', () => {
    using t = testStore()
    t.close()
    writeFileSync(t.file, '')
    t.reopen()
    expect(t.store.read.lastSeq()).toBe(0)
  })

  test('is opened again after a refusal: nothing stays locked', () => {
    using t = testStore()
    t.close()
    const whole = readFileSync(t.file)
    writeFileSync(t.file, 'x'.repeat(5_000))
    expect(refused(t).code).toBe('PROJECT_DAMAGED')
    writeFileSync(t.file, whole)
    t.reopen()
    expect(t.store.name).toBe('Test')
  })
})

describe('a project', () => {
  test('that another process has is refused with its name and process, and may be read meanwhile', async () => {
    using t = testStore()
    t.store.write((tx) => tx.append([paused]))
    t.close()
    const script = fileURLToPath(new URL('../support/engine/hold-project.ts', import.meta.url))
    const holder = spawn(process.execPath, [script, t.dir], { stdio: ['pipe', 'pipe', 'inherit'] })
    try {
      await once(holder.stdout, 'data')
      const opened = t.open()
      expect(opened).toMatchObject({
        ok: false,
        error: {
          code: 'PROJECT_IN_USE',
          message: expect.stringContaining(`the holder (process ${holder.pid})`),
          file: t.dir,
          cure: expect.any(String),
          details: { program: 'the holder', pid: holder.pid },
        },
      })
      const looked = openReadOnlyStore(t.dir)
      expect(looked.ok && looked.value.read.lastSeq()).toBe(1)
      if (looked.ok) looked.value.close()
    } finally {
      holder.kill('SIGKILL')
      await once(holder, 'close')
    }
    t.reopen()
    expect(t.store.uncleanStart).toBe(true)
    expect(t.store.read.lastSeq()).toBe(1)
  })

  test('that was copied is a project of its own place: both can be open at once', () => {
    using t = testStore()
    t.store.write((tx) => tx.append([paused]))
    t.close()
    using copy = testStore()
    copy.close()
    cpSync(t.dir, copy.dir, { recursive: true })
    t.reopen()
    copy.reopen()
    copy.store.write((tx) => tx.append([paused]))
    expect([t.store.read.lastSeq(), copy.store.read.lastSeq()]).toEqual([1, 2])
    expect(copy.store.id).toBe(t.store.id)
  })
})

test('a copy that was broken off is not taken for one: it is made under another name', () => {
  using t = testStore()
  t.close()
  using old = databaseAt(20)
  old.db.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(old.file, t.file)
  writeFileSync(`${t.file}.before-30.part`, 'half a copy')
  t.reopen()
  const copy = new Database(`${t.file}.before-30`, { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  copy.close()
  expect(readdirSync(t.dir)).not.toContain('ovenbird.db.before-30.part')
})
