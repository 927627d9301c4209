import { expect, test } from 'vitest'
import { databaseAt } from '../support/engine/database-at.ts'
import { queryPlansOf } from '../support/engine/query-plans.ts'
import { testStore } from '../support/engine/test-store.ts'

test('0070 adds a place for drafts, and touches nothing else', () => {
  using d = databaseAt(60)
  d.db.exec("INSERT INTO requests VALUES ('h', '{}')")
  d.stepTo(70)
  expect(d.db.prepare('SELECT * FROM requests').all()).toEqual([{ hash: 'h', body: '{}' }])
  expect(d.before(70, (db) => db.prepare('SELECT count(*) FROM requests').pluck().get())).toBe(1)
  expect(() => d.db.exec("INSERT INTO drafts VALUES ('k', 'no json')")).toThrow('CHECK')
})

test('0070 keeps the last draft of a field, lets go of one by its key, and is none of the log’s business', () => {
  using t = testStore()
  const draft = (text: string) => ({ text, base: 'b' })
  const before = t.store.read.lastSeq()
  t.store.write((tx) => {
    tx.keepDraft('p/f', draft('1'))
    tx.keepDraft('p/f', draft('2'))
    tx.keepDraft('p/g', draft('3'))
  })
  expect(t.store.read.drafts()).toEqual({ 'p/f': draft('2'), 'p/g': draft('3') })
  const lines = queryPlansOf(t, () => t.store.write((tx) => tx.keepDraft('p/f', null))).flatMap(({ plan }) => plan)
  expect(lines).toContain('SEARCH drafts USING PRIMARY KEY (key=?)')
  expect(t.store.read.drafts()).toEqual({ 'p/g': draft('3') })
  expect(t.store.read.lastSeq()).toBe(before)
})
