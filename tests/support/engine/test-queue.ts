import type { Priority } from '../../../schemas/job.ts'
import type { ClaimedJob, ClaimOptions, JobQueue, NewJob } from '../../../src-main/app/ports/job-queue.ts'
import { testStore, type TestStore } from './test-store.ts'

type Wanted = { source?: string; priority?: Priority; affinity?: string; backend?: string }

/** A queue on a real database; jobs are told apart by short names. */
export type TestQueue = TestStore & {
  add(name: string, wanted?: Wanted): void
  addMany(names: readonly string[], wanted?: Wanted): void
  claim(options?: Partial<ClaimOptions>): ClaimedJob[]
  /** Names of what is claimed one after another until nothing is left. */
  order(options?: Partial<ClaimOptions>): string[]
  nameOf(job: { id: string }): string
  idOf(name: string): string
  act<T>(work: (queue: JobQueue) => T): T
}

export const LEASE_MS = 1_000

export function testQueue(): TestQueue {
  const t = testStore()
  const names = new Map<string, string>()
  const ids = new Map<string, string>()
  const act = <T>(work: (queue: JobQueue) => T) => t.store.write((tx) => work(tx.queue))

  const newJob = (name: string, wanted: Wanted): NewJob => {
    const id = t.clock.newId()
    names.set(id, name)
    ids.set(name, id)
    const { source = 's', priority = 'normal', affinity = '', backend = 'sketch' } = wanted
    const subject = { kind: 'piece', cookId: source, number: 1, take: 0, candidate: false } as const
    return { id, backend, source, affinity, priority, requestHash: '0'.repeat(64), subject }
  }
  const claim = (options: Partial<ClaimOptions> = {}) => {
    const now = t.clock.now()
    return act((queue) => queue.claim({ backend: 'sketch', owner: 'me', limit: 1, now, leaseMs: LEASE_MS, ...options }))
  }
  const addMany = (all: readonly string[], wanted: Wanted = {}) => {
    const jobs = all.map((name) => newJob(name, wanted))
    act((queue) => queue.enqueue(jobs, t.clock.now()))
  }

  return Object.assign(t, {
    act,
    addMany,
    claim,
    add: (name: string, wanted: Wanted = {}) => addMany([name], wanted),
    order(options: Partial<ClaimOptions> = {}) {
      const order: string[] = []
      for (let jobs = claim(options); jobs.length > 0; jobs = claim(options)) {
        for (const job of jobs) {
          order.push(names.get(job.id) ?? '?')
          act((queue) => queue.settle(job, { kind: 'succeeded' }, t.clock.now()))
        }
      }
      return order
    },
    nameOf: ({ id }: { id: string }) => names.get(id) ?? '?',
    idOf: (name: string) => ids.get(name) ?? '?',
  })
}
