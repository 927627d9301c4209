import { expect, test } from 'vitest'
import { databaseAt } from '../support/engine/database-at.ts'
import { queryPlansOf } from '../support/engine/query-plans.ts'
import { testStore } from '../support/engine/test-store.ts'

test('0060 leaves the log as it was, and finds the edits that it holds already, each of its collection', () => {
  using d = databaseAt(50)
  const insert = d.db.prepare("INSERT INTO events VALUES (?, ?, 1, ?, 1, 'collection', ?, 'x', 0, NULL, '{}')")
  const told = [
    ['collection.imported', 'a'],
    ['collection.edited', 'a'],
    ['collection.edited', 'b'],
    ['collection.changed', 'a'],
    ['collection.edited', 'a'],
  ]
  for (const [i, [type, collectionId]] of told.entries()) insert.run(i + 1, `id${i}`, type, collectionId)
  const before = d.db.prepare('SELECT * FROM events').all()
  d.stepTo(60)
  expect(d.db.prepare('SELECT * FROM events').all()).toEqual(before)
  expect(d.before(60, (db) => db.prepare('SELECT count(*) FROM events').pluck().get())).toBe(told.length)
  const found = d.db.prepare(
    "SELECT seq FROM events INDEXED BY events_edits WHERE entity_id = 'a' AND type = 'collection.edited' ORDER BY seq",
  )
  expect(found.pluck().all()).toEqual([2, 5])
})

test('0060 finds the last edits of a collection without looking through the log or sorting it', () => {
  using t = testStore()
  const lines = queryPlansOf(t, () => void t.store.read.edits('a', 10)).flatMap(({ plan }) => plan)
  expect(lines).toEqual(['SEARCH events USING INDEX events_edits (entity_id=?)'])
})
