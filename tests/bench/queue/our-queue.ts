import { carryOut } from '../../../src-main/app/engine/execute.ts'
import { recordOutcomes } from '../../../src-main/app/engine/record-outcomes.ts'
import { clock, newProject, settings } from '../fixtures/project.ts'
import { cookStarted, generationOf, pieceQueued } from '../fixtures/samples.ts'
import { rateOf } from '../harness/clocks.ts'
import type { BenchQueue, BulkQueue } from './bench-queue.ts'

const LEASE_MS = 60_000

/** The studio's own way: what the scheduler and the dispatcher write, with their events and views. */
export function ourQueue(dir: string): BenchQueue & BulkQueue {
  const store = newProject(dir)
  const owner = clock.newId()
  const cookId = clock.newId()
  store.write((tx) => tx.append([cookStarted(cookId, clock.newId(), 1_000_000)]))
  let made = 0
  const nextPieces = (count: number) => Array.from({ length: count }, () => pieceQueued(cookId, ++made, clock.newId()))

  return {
    enqueue(count) {
      const pieces = nextPieces(count)
      return rateOf(count, () => {
        for (const { event, job } of pieces) {
          store.write((tx) => carryOut(tx, { events: [event], jobs: [job], result: null }, clock.now()))
        }
      })
    },
    claimAndComplete: (count) =>
      rateOf(count, () => {
        for (let done = 0; done < count; done++) {
          const now = clock.now()
          const terms = { backend: 'compose', owner, limit: 1, now, leaseMs: LEASE_MS }
          const [job] = store.write((tx) => tx.queue.claim(terms))
          if (!job) throw new Error('our queue ran dry')
          const result = { ok: true, value: generationOf(job.requestHash) } as const
          store.write((tx) => recordOutcomes(tx, [{ job, result, canceled: false }], { clock, settings }))
        }
      }),
    enqueueAtOnce(count) {
      const jobs = nextPieces(count).map(({ job }) => job)
      return rateOf(count, () => store.write((tx) => tx.queue.enqueue(jobs, clock.now())))
    },
    [Symbol.dispose]: () => store.close(),
  }
}
