import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../fixtures/project.ts'
import { pieceQueued } from '../fixtures/samples.ts'
import type { Bench } from '../harness/measurement.ts'
import { interleave } from '../harness/rounds.ts'
import { ourQueue } from '../queue/our-queue.ts'
import { plainjobQueue } from '../queue/plainjob-queue.ts'
import { rawQueue } from '../queue/raw-queue.ts'

/** Short turns, so that one slow moment of the disk meets all contestants alike. */
const EACH = 25
const BULK_NOTE = 'the queue alone, one transaction; the events and views of a bulk are the bench "events"'
const OURS_NOTE =
  'ours writes the event and the rows of the views in the same transaction as the job; theirs write the job alone'

const cookId = clock.newId()
const nextJobs = (count: number) =>
  Array.from({ length: count }, (_, index) => pieceQueued(cookId, index + 1, clock.newId()).job)

/** One row a transaction, flushed to disk each time; and many rows in one. */
export const queueBench: Bench = {
  name: 'queue',
  async run({ short, dir }) {
    const rounds = short ? 12 : 60
    const bulk = short ? 10_000 : 50_000
    const folder = (name: string) => {
      mkdirSync(join(dir, name))
      return join(dir, name)
    }
    using ours = ourQueue(folder('ours'))
    using raw = rawQueue(folder('raw'), nextJobs)
    using plainjob = plainjobQueue(folder('plainjob'), nextJobs)

    const added = await interleave(rounds, {
      ours: () => ours.enqueue(EACH),
      raw: () => raw.enqueue(EACH),
      plainjob: () => plainjob.enqueue(EACH),
    })
    const done = await interleave(rounds, {
      ours: () => ours.claimAndComplete(EACH),
      raw: () => raw.claimAndComplete(EACH),
      plainjob: () => plainjob.claimAndComplete(EACH),
    })
    using oursInBulk = ourQueue(folder('ours-bulk'))
    using rawInBulk = rawQueue(folder('raw-bulk'), nextJobs)
    const many = await interleave(short ? 3 : 7, {
      ours: () => oursInBulk.enqueueAtOnce(bulk),
      raw: () => rawInBulk.enqueueAtOnce(bulk),
    })
    const goal = { atLeast: 0.8 }
    return [
      {
        work: 'enqueue, one a transaction',
        unit: '/s',
        ours: added.ours,
        against: [
          { name: 'raw better-sqlite3', values: added.raw, goal },
          { name: 'plainjob', values: added.plainjob },
        ],
        note: OURS_NOTE,
      },
      {
        work: 'claim + complete, one a transaction',
        unit: '/s',
        ours: done.ours,
        against: [
          { name: 'raw better-sqlite3', values: done.raw, goal },
          { name: 'plainjob', values: done.plainjob },
        ],
        note: OURS_NOTE,
      },
      {
        work: 'enqueue in bulk',
        unit: '/s',
        ours: many.ours,
        against: [{ name: 'raw better-sqlite3', values: many.raw, goal: { atLeast: 0.4 } }],
        note: BULK_NOTE,
      },
    ]
  },
}
