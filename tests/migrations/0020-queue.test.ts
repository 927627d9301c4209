import { expect, test } from 'vitest'
import { databaseAt } from '../support/engine/database-at.ts'

test('0020 adds the queue beside a log that stays as it was, and keeps a copy of the file as it had been', () => {
  using d = databaseAt(10)
  d.db.exec(
    `INSERT INTO events VALUES (1, 'a', 1, 'project.created', 1, 'project', 'p', 'a', 0, NULL, '{"name":"Old"}')`,
  )
  const rows = d.db.prepare('SELECT * FROM events').all()
  d.stepTo(20)
  expect(d.db.prepare('SELECT * FROM events').all()).toEqual(rows)
  expect(d.db.prepare('SELECT count(*) FROM jobs').pluck().get()).toBe(0)
  const copy = d.before(20, (db) => [
    db.pragma('user_version', { simple: true }),
    db.prepare('SELECT * FROM events').all(),
    db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'jobs'").pluck().get(),
  ])
  expect(copy).toEqual([10, rows, 0])
})
