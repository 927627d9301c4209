import { expect, test } from 'vitest'
import { databaseAt } from '../support/engine/database-at.ts'
import { queryPlansOf } from '../support/engine/query-plans.ts'
import { testStore } from '../support/engine/test-store.ts'

test('0040 leaves the log as it was, and finds the decisions that it holds already', () => {
  using d = databaseAt(30)
  const insert = d.db.prepare("INSERT INTO events VALUES (?, ?, 1, ?, 1, 'piece', 'c/7', 'x', 0, NULL, '{}')")
  for (const [i, type] of ['piece.queued', 'piece.reviewed', 'piece.restored'].entries())
    insert.run(i + 1, `id${i}`, type)
  const before = d.db.prepare('SELECT * FROM events').all()
  d.stepTo(40)
  expect(d.db.prepare('SELECT * FROM events').all()).toEqual(before)
  expect(d.before(40, (db) => db.prepare('SELECT count(*) FROM events').pluck().get())).toBe(3)
  const found = d.db.prepare(
    "SELECT count(*) FROM events INDEXED BY events_decisions WHERE type = 'piece.reviewed' OR type = 'piece.restored'",
  )
  expect(found.pluck().get()).toBe(2)
})

test('0040 finds the decisions on a piece without looking through the log', () => {
  using t = testStore()
  const lines = queryPlansOf(t, () => void t.store.read.decisions('c', 7)).flatMap(({ plan }) => plan)
  expect(lines).toEqual(['SEARCH events USING INDEX events_decisions (entity_id=?)'])
})
