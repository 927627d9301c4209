import { join } from 'node:path'
import { better, defineQueue } from 'plainjob'
import type { NewJob } from '../../../src-main/app/ports/job-queue.ts'
import { openRaw } from '../fixtures/raw-database.ts'
import { rateOf } from '../harness/clocks.ts'
import type { BenchQueue } from './bench-queue.ts'

/** The peer: a queue on the same library. It asks for `synchronous=NORMAL`; here it keeps the same promise as the rest. */
export function plainjobQueue(dir: string, nextJobs: (count: number) => NewJob[]): BenchQueue {
  const db = openRaw(join(dir, 'plainjob.db'))
  const queue = defineQueue({ connection: better(db) })
  db.pragma('synchronous = FULL')

  return {
    enqueue(count) {
      const jobs = nextJobs(count)
      return rateOf(count, () => {
        for (const job of jobs) queue.add('piece', job)
      })
    },
    claimAndComplete: (count) =>
      rateOf(count, () => {
        for (let done = 0; done < count; done++) {
          const job = queue.getAndMarkJobAsProcessing('piece')
          if (!job) throw new Error('plainjob ran dry')
          queue.markJobAsDone(job.id)
        }
      }),
    [Symbol.dispose]: () => {
      queue.close()
      if (db.open) db.close()
    },
  }
}
