import { describe, expect, test } from 'vitest'
import { createJobQueue } from '../../src-main/adapters/sqlite/job-queue.ts'
import { databaseAt } from '../support/engine/database-at.ts'
import { queryPlansOf } from '../support/engine/query-plans.ts'
import { testQueue } from '../support/engine/test-queue.ts'

const subject = '{"kind":"piece","cookId":"c","number":1,"take":0,"candidate":false}'

test('0050 keeps every job, its attempts and what is still to be done', () => {
  using d = databaseAt(30)
  const add = d.db.prepare(
    `INSERT INTO jobs (id, state, priority, rank, backend, source, affinity, request_hash, subject, attempts,
                       available_at, owner, started_at, lease_until, archived, created_at, updated_at)
     VALUES (?, ?, 'normal', ?, 'sketch', 's', '', 'h', ?, ?, 0, ?, 5, 6, 0, 1, 9)`,
  )
  add.run('waits', 'queued', 1, subject, 0, null)
  add.run('runs', 'running', 2, subject, 1, 'me')
  add.run('done', 'succeeded', 3, subject, 2, null)
  add.run('broke', 'failed', 4, subject, 1, null)
  d.db.exec(`
    INSERT INTO attempts VALUES ('done', 1, 3, 4, 'TIMEOUT', 'Too late.'), ('done', 2, 5, 7, NULL, NULL),
                                ('broke', 1, 5, 8, 'UNKNOWN', 'The lamp went out.')`)
  d.stepTo(50)
  const queue = createJobQueue(d.db)
  expect(queue.list({}, { limit: 10 }).jobs.map(({ id, state }) => [id, state])).toEqual([
    ['broke', 'failed'],
    ['done', 'succeeded'],
    ['runs', 'running'],
    ['waits', 'queued'],
  ])
  expect(queue.attempts('done')).toEqual([
    { n: 1, startedAt: 3, endedAt: 4, code: 'TIMEOUT', message: 'Too late.' },
    { n: 2, startedAt: 5, endedAt: 7, code: null, message: null },
  ])
  expect(queue.attempts('broke')).toHaveLength(1)
  expect(queue.open({})).toEqual({ queued: 1, running: 1 })
  expect(queue.orphans(Infinity).map(({ id }) => id)).toEqual(['runs'])
  const [claimed, ...more] = queue.claim({ backend: 'sketch', owner: 'me', limit: 9, now: 10, leaseMs: 1 })
  expect([claimed?.id, more]).toEqual(['waits', []])
  expect(d.before(50, (db) => db.prepare('SELECT count(*) FROM attempts').pluck().get())).toBe(3)
})

describe('0050 finds by index', () => {
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
    for (const line of jobs) expect(line).toMatch(/INDEX jobs_open|PRIMARY KEY|autoindex_jobs/)
    const claim = plans.filter(({ sql }) => sql.includes('ORDER BY rank'))
    expect(claim.length).toBeGreaterThan(0)
    for (const { plan } of claim) {
      expect(plan).toContainEqual(expect.stringMatching(/^SEARCH jobs USING INDEX jobs_open \(backend=\?\)/))
      expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([])
    }
  })

  test('a page of the list, without sorting jobs that have ended', () => {
    using q = testQueue()
    q.addMany(Array.from({ length: 50 }, (_, index) => `job${index}`))
    const page = { limit: 10, before: 1_000 }
    const plans = queryPlansOf(q, () => {
      const { list } = q.store.read.queue
      list({}, page)
      list({ source: 's' }, page)
      list({ state: 'failed' }, page)
      list({ state: 'succeeded', source: 's' }, page)
    })
    expect(plans).toHaveLength(4)
    for (const { plan } of plans) {
      expect(plan.join()).toMatch(/^SEARCH jobs USING (INTEGER PRIMARY KEY|INDEX jobs_(source|troubled))/)
      expect(plan.join()).not.toContain('TEMP B-TREE')
    }
  })

  test('a page of what is open, looking at nothing that has ended', () => {
    using q = testQueue()
    q.addMany(Array.from({ length: 50 }, (_, index) => `job${index}`))
    const plans = queryPlansOf(q, () => {
      q.store.read.queue.list({ state: 'queued', source: 's' }, { limit: 10 })
      q.store.read.queue.list({ state: 'running' }, { limit: 10 })
    })
    for (const { plan } of plans) {
      expect(plan[0]).toBe('SEARCH jobs USING INTEGER PRIMARY KEY (rowid=?)')
      expect(plan).toContain('SCAN jobs USING INDEX jobs_open')
    }
  })
})
