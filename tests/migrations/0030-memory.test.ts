import { expect, test } from 'vitest'
import { databaseAt } from '../support/engine/database-at.ts'
import { queryPlansOf } from '../support/engine/query-plans.ts'
import { testStore } from '../support/engine/test-store.ts'

test('0030 adds what need not be worked out twice beside jobs that stay as they were', () => {
  using d = databaseAt(20)
  d.db.exec("INSERT INTO requests VALUES ('h', '{}'); INSERT INTO sources VALUES ('s', 5)")
  d.stepTo(30)
  expect(d.db.prepare('SELECT * FROM requests').all()).toEqual([{ hash: 'h', body: '{}' }])
  expect(d.db.prepare('SELECT * FROM sources').all()).toEqual([{ source: 's', weight: 5 }])
  expect(d.before(30, (db) => db.prepare('SELECT count(*) FROM sources').pluck().get())).toBe(1)
  expect(() => d.db.exec("INSERT INTO finished VALUES ('i', 'no json')")).toThrow('CHECK')
})

test('0030 finds a request, a finished image and a known file by their keys', () => {
  using t = testStore()
  const lines = queryPlansOf(t, () => {
    t.store.read.request('h')
    t.store.read.finished('i')
    t.store.read.knownFile('p', 's')
  }).flatMap(({ plan }) => plan)
  expect(lines).toEqual([
    expect.stringMatching(/^SEARCH requests USING .*\(hash=\?\)$/),
    'SEARCH finished USING PRIMARY KEY (input_hash=?)',
    'SEARCH source_files USING PRIMARY KEY (path=?)',
  ])
})
