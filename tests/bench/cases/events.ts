import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { NewEvent } from '../../../schemas/event.ts'
import { logWriter, rawWriter, storeWriter, type EventWriter } from '../fixtures/event-writers.ts'
import { clock } from '../fixtures/project.ts'
import { pieceGenerated, pieceQueued } from '../fixtures/samples.ts'
import { rateOf } from '../harness/clocks.ts'
import type { Bench } from '../harness/measurement.ts'
import { interleave } from '../harness/rounds.ts'

const BATCH = 100

/** Appending in batches of 100, each flushed to disk, against inserting the same payloads into a bare table. */
export const eventsBench: Bench = {
  name: 'events',
  async run({ short, dir }) {
    const batches = short ? 20 : 100
    const folder = (name: string) => {
      mkdirSync(join(dir, name))
      return join(dir, name)
    }
    const cookId = clock.newId()
    using log = logWriter(folder('log'))
    using evolved = storeWriter(folder('evolved'), cookId)
    using raw = rawWriter(folder('raw'))

    let pieces = 0
    const next = (): NewEvent[] =>
      Array.from({ length: BATCH / 2 }, () => {
        const [number, jobId] = [++pieces, clock.newId()]
        return [pieceQueued(cookId, number, jobId).event, pieceGenerated(cookId, number, jobId, clock.newId())]
      }).flat()
    const append = (writer: EventWriter) => () => {
      const prepared = Array.from({ length: batches }, () => writer.prepare(next()))
      return rateOf(batches * BATCH, () => {
        for (const write of prepared) write()
      })
    }
    const rates = await interleave(short ? 5 : 15, {
      log: append(log),
      evolved: append(evolved),
      raw: append(raw),
    })
    return [
      {
        work: 'append, batches of 100',
        unit: '/s',
        ours: rates.log,
        against: [{ name: 'raw JSON.stringify + insert', values: rates.raw, goal: { atLeast: 0.7 } }],
        note: 'ours also makes ids, and looks up and indexes idempotency keys',
      },
      {
        work: 'append + views, batches of 100',
        unit: '/s',
        ours: rates.evolved,
        against: [{ name: 'raw JSON.stringify + insert', values: rates.raw }],
        note: 'the same, and every row of the views that the events change, in the same transaction',
      },
    ]
  },
}
