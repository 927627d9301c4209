import { rebuildViews } from '../../../src-main/adapters/sqlite/rebuild-views.ts'
import { createViewStore } from '../../../src-main/adapters/sqlite/view-store.ts'
import type { WritableDb } from '../../../src-main/adapters/sqlite/open-database.ts'
import { writeCookedLog } from '../fixtures/cooked-log.ts'
import { newProjectDatabase } from '../fixtures/project.ts'
import { rateOf } from '../harness/clocks.ts'
import type { Bench } from '../harness/measurement.ts'
import { interleave } from '../harness/rounds.ts'

const PROJECT_ID = 'bench'
const PAGE = 5_000

/** Making every view anew from the log of a cook, against reading that log alone. */
export const rebuildBench: Bench = {
  name: 'rebuild',
  async run({ short, dir }) {
    const pieces = short ? 10_000 : 100_000
    const db = newProjectDatabase(dir)
    writeCookedLog(db, PROJECT_ID, pieces)
    const events = pieces * 2 + 1
    const { ours, raw } = await interleave(short ? 3 : 7, {
      ours: () => rateOf(events, () => rebuildAll(db)),
      raw: () => rateOf(events, () => readAll(db)),
    })
    const rows = db.prepare<[], number>('SELECT count(*) FROM view_versions').pluck().get()
    db.close()
    if (rows !== pieces) throw new Error(`${rows} of ${pieces} versions were rebuilt`)
    return [
      {
        work: `${(events - 1).toLocaleString('en')} events`,
        unit: 'events/s',
        ours,
        against: [{ name: 'raw paged read + JSON.parse', values: raw, goal: { atLeast: 0.5 } }],
        note: 'ours reads, evolves, and writes two rows for each piece with their indexes, flushed; raw only reads',
      },
    ]
  },
}

function rebuildAll(db: WritableDb): void {
  db.exec('DELETE FROM view_fingerprints')
  rebuildViews(db, createViewStore(db), PROJECT_ID)
}

function readAll(db: WritableDb): void {
  const page = db.prepare<[number, number], { seq: number; payload: string }>(
    'SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  for (let seq = 0; ;) {
    const rows = page.all(seq, PAGE)
    for (const row of rows) JSON.parse(row.payload)
    if (rows.length < PAGE) return
    seq = rows.at(-1)?.seq ?? seq
  }
}
