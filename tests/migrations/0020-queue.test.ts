import { describe, expect, test } from 'vitest'
import { databaseAt } from '../support/engine/database-at.ts'
import { queryPlansOf } from '../support/engine/query-plans.ts'
import { testQueue } from '../support/engine/test-queue.ts'

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

describe('0020 finds by index', () => {
  test('what is claimed, held and counted, however many jobs there were', () => {
    using q = testQueue()
    q.addMany(Array.from({ length: 50 }, (_, index) => `job${index}`))
    const plans = queryPlansOf(q, () => {
      q.claim({ heldSources: ['x'] })
      q.claim({ affinity: 'a', fullAffinities: ['b'] })
      q.store.read.queue.open({ backend: 'sketch' })
      q.store.read.queue.open({ source: 's' })
      q.store.read.queue.orphans(Infinity)
      q.store.read.queue.nextAvailableAt('sketch')
    })
    const jobs = plans.flatMap(({ plan }) => plan.filter((line) => / jobs\b/.test(line)))
    expect(jobs.length).toBeGreaterThan(5)
    for (const line of jobs) expect(line).toMatch(/INDEX jobs_(ready|state|running)|PRIMARY KEY|autoindex_jobs/)
    const claim = plans.filter(({ sql }) => sql.includes('ORDER BY rank'))
    expect(claim.length).toBeGreaterThan(0)
    for (const { plan } of claim) {
      expect(plan).toContainEqual(expect.stringMatching(/^SEARCH jobs USING INDEX jobs_ready \(backend=\?\)/))
      expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([])
    }
  })

  test('a page of the list, by any filter, without sorting', () => {
    using q = testQueue()
    q.addMany(Array.from({ length: 50 }, (_, index) => `job${index}`))
    const page = { limit: 10, before: 1_000 }
    const plans = queryPlansOf(q, () => {
      const { list } = q.store.read.queue
      list({}, page)
      list({ source: 's' }, page)
      list({ state: 'failed' }, page)
      list({ state: 'queued', source: 's' }, page)
    })
    expect(plans).toHaveLength(4)
    for (const { plan } of plans) {
      expect(plan.join()).toMatch(/^SEARCH jobs USING (INTEGER PRIMARY KEY|INDEX jobs_)/)
      expect(plan.join()).not.toContain('TEMP B-TREE')
    }
  })
})
