import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createJobQueue } from '../../../src-main/adapters/sqlite/job-queue.ts'
import { openWritable, type WritableDb } from '../../../src-main/adapters/sqlite/open-database.ts'
import { PROJECT_FILE } from '../../../src-main/adapters/sqlite/project-store.ts'
import type { JobFilter, JobQueue } from '../../../src-main/app/ports/job-queue.ts'
import { fillJobs, RARE_SOURCE } from '../fixtures/fill-jobs.ts'
import { newProjectDatabase } from '../fixtures/project.ts'
import { timed } from '../harness/clocks.ts'
import type { Bench, Measurement } from '../harness/measurement.ts'
import { quantile } from '../harness/spread.ts'

const PAGE = 100

/** What a person may look for, the scarce and the absent included. */
const filters: readonly JobFilter[] = [
  {},
  { state: 'queued' },
  { state: 'running' },
  { state: 'succeeded' },
  { state: 'failed' },
  { state: 'canceled' },
  { source: 'cook-1' },
  { source: RARE_SOURCE },
  { source: 'cook-1', state: 'queued' },
  { source: RARE_SOURCE, state: 'failed' },
  { source: 'nobody' },
]

/** One page of the list of jobs, by every filter, in a project of a common and of an extreme size. */
export const listBench: Bench = {
  name: 'list',
  run: ({ short, dir }) => {
    const rounds = Array.from({ length: short ? 3 : 7 })
    const sizes = [
      { jobs: 2_000, goal: { atMost: 5 } },
      { jobs: short ? 200_000 : 1_000_000, goal: { atMost: 10 } },
    ]
    const measured = sizes.flatMap(({ jobs, goal }): Measurement[] => {
      const folder = join(dir, String(jobs))
      mkdirSync(folder)
      using db = disposable(newProjectDatabase(folder))
      fillJobs(db, jobs)
      const queue = createJobQueue(db)
      const file = join(folder, PROJECT_FILE)
      const warm = rounds.map(() => p95(cases(jobs).map((list) => timed(() => list(queue)))))
      const cold = rounds.map(() => p95(cases(jobs).map((list) => timed(() => withFreshQueue(file, list)))))
      const work = `a page of ${jobs.toLocaleString('en')} jobs, p95`
      const note = 'every filter, the newest page and one from the middle'
      return [
        { work: `${work}, warm`, unit: 'ms', ours: warm, goal, note },
        { work: `${work}, cold`, unit: 'ms', ours: cold, goal, note: `${note}; each opens the database anew` },
      ]
    })
    return Promise.resolve(measured)
  },
}

type List = (queue: JobQueue) => void

/** Every filter, at the newest job and in the middle. */
function cases(jobs: number): List[] {
  return filters.flatMap((filter): List[] => [
    (queue) => void queue.list(filter, { limit: PAGE }),
    (queue) => void queue.list(filter, { before: jobs / 2, limit: PAGE }),
  ])
}

function withFreshQueue(file: string, list: List): void {
  using db = disposable(openWritable(file))
  list(createJobQueue(db))
}

const p95 = (values: readonly number[]) => quantile(values, 0.95)

function disposable(db: WritableDb): WritableDb & Disposable {
  return Object.assign(db, { [Symbol.dispose]: () => void db.close() })
}
