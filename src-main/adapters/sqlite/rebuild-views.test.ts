import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventPayloads } from '../../../schemas/event.ts'
import { anyEvent } from '../../../tests/support/engine/event-arbitrary.ts'
import { testStore } from '../../../tests/support/engine/test-store.ts'
import { viewNames } from './view-tables.sql.ts'

const rowsOf = (db: Database.Database) =>
  viewNames.map((view) => [view, db.prepare(`SELECT * FROM view_${view}`).all()])

describe('the views', () => {
  test('rebuilt from the log are what they had become event by event', () => {
    using t = testStore()
    // A stream that surely holds every type comes first; chance follows.
    const every = fc.sample(anyEvent, { numRuns: 400, seed: 7 })
    expect(new Set(every.map((event) => event.type))).toEqual(new Set(Object.keys(eventPayloads)))
    t.store.write((tx) => tx.append(every))
    const pieces = ['0C', '1C'].flatMap((id) => t.store.read.pieces(id.padEnd(26, '0'), {}, 0, 10))
    expect(pieces.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.array(fc.array(anyEvent, { minLength: 1, maxLength: 8 }), { maxLength: 12 }), (commits) => {
        for (const events of commits) {
          t.clock.pass(1)
          t.store.write((tx) => tx.append(events))
        }
        t.close()
        const incremental = t.raw(rowsOf)
        t.raw((db) => db.exec('DELETE FROM view_fingerprints'))
        t.reopen()
        expect(t.raw(rowsOf)).toEqual(incremental)
      }),
      { numRuns: 25 },
    )
  })

  test('are rebuilt by themselves when one of them was made by another version of the studio', () => {
    using t = testStore()
    const events = fc.sample(anyEvent, { numRuns: 200, seed: 7 })
    t.store.write((tx) => tx.append(events))
    const before = t.store.read.collections()
    t.close()
    t.raw((db) => {
      db.exec('DROP TABLE view_collections')
      db.prepare('UPDATE view_fingerprints SET fingerprint = ? WHERE view = ?').run('older', 'collections')
    })
    t.reopen()
    expect(before.length).toBeGreaterThan(0)
    expect(t.store.read.collections()).toEqual(before)
  })
})
