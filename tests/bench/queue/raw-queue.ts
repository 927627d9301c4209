import { join } from 'node:path'
import type { NewJob } from '../../../src-main/app/ports/job-queue.ts'
import { openRaw } from '../fixtures/raw-database.ts'
import { rateOf } from '../harness/clocks.ts'
import type { BenchQueue, BulkQueue } from './bench-queue.ts'

/** The ceiling: a table of jobs, an index to find the next one, and the statements a queue cannot do without. */
export function rawQueue(dir: string, nextJobs: (count: number) => NewJob[]): BenchQueue & BulkQueue {
  const db = openRaw(join(dir, 'jobs.db'))
  db.exec(`
    CREATE TABLE jobs (id INTEGER PRIMARY KEY, state TEXT NOT NULL, data TEXT NOT NULL, created_at INTEGER NOT NULL);
    CREATE INDEX jobs_state ON jobs (state, id);
  `)
  const insert = db.prepare("INSERT INTO jobs (state, data, created_at) VALUES ('queued', ?, ?)")
  const claim = db.prepare<[], { id: number; data: string }>(
    `UPDATE jobs SET state = 'running'
     WHERE id = (SELECT id FROM jobs WHERE state = 'queued' ORDER BY id LIMIT 1) RETURNING id, data`,
  )
  const complete = db.prepare<[number]>("UPDATE jobs SET state = 'succeeded' WHERE id = ?")
  const addAll = (jobs: readonly NewJob[]) => {
    for (const job of jobs) insert.run(JSON.stringify(job), Date.now())
  }
  const addAtOnce = db.transaction(addAll)

  return {
    enqueue(count) {
      const jobs = nextJobs(count)
      return rateOf(count, () => addAll(jobs))
    },
    claimAndComplete: (count) =>
      rateOf(count, () => {
        for (let done = 0; done < count; done++) {
          const job = claim.get()
          if (!job) throw new Error('the raw queue ran dry')
          complete.run(job.id)
        }
      }),
    enqueueAtOnce(count) {
      const jobs = nextJobs(count)
      return rateOf(count, () => addAtOnce(jobs))
    },
    [Symbol.dispose]: () => void db.close(),
  }
}
