import { expect, test } from 'vitest'
import { databaseAt } from '../support/engine/database-at.ts'
import { queryPlansOf } from '../support/engine/query-plans.ts'
import { testStore } from '../support/engine/test-store.ts'

const event = (seq: number, key: string | null) =>
  [seq, `id${seq}`, 1, 'cook.paused', 1, 'cook', 'x', 'id1', 0, key, '{"cookId":"x"}'] as const

test('0010 makes the log: one seq once, payloads that are JSON, nothing changed or deleted', () => {
  using d = databaseAt(0)
  d.stepTo(10)
  const insert = d.db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  insert.run(...event(1, 'a'))
  expect(() => insert.run(...event(1, 'b'))).toThrow('UNIQUE')
  expect(() => insert.run(...event(2, 'b').with(10, 'no json'))).toThrow('CHECK')
  expect(() => d.db.exec('UPDATE events SET ts = 2')).toThrow('never changed')
  expect(() => d.db.exec('DELETE FROM events')).toThrow('never deleted')
  expect(d.db.pragma('user_version', { simple: true })).toBe(10)
})

test('0010 finds a key, a page of the log and a command without looking through the log', () => {
  using t = testStore()
  const paused = {
    type: 'cook.paused',
    entityType: 'cook',
    entityId: 'x',
    idempotencyKey: 'k',
    payload: { cookId: 'x' },
  } as const
  const plans = queryPlansOf(t, () => {
    t.store.write((tx) => tx.append([paused]))
    t.store.read.events(5, 10)
    t.store.read.storedResult('command')
    t.store.read.cursor('policy')
  })
  const lines = plans.flatMap(({ plan }) => plan)
  expect(lines).toContainEqual(expect.stringMatching(/SEARCH events USING INDEX events_idempotency/))
  expect(lines).toContainEqual(expect.stringMatching(/SEARCH events USING INTEGER PRIMARY KEY \(rowid>\?\)/))
  expect(lines).toContainEqual('SEARCH commands USING PRIMARY KEY (id=?)')
  expect(lines).toContainEqual('SEARCH cursors USING PRIMARY KEY (policy=?)')
  expect(lines.filter((line) => line.startsWith('SCAN events'))).toEqual([])
})
