import fc from 'fast-check'
import { expect, test } from 'vitest'
import { viewNames } from '../../src-main/adapters/sqlite/view-tables.sql.ts'
import { auditProject } from '../support/engine/audit-project.ts'
import Database from 'better-sqlite3'
import path from 'node:path'
import { type CookStep, cookStep } from '../support/engine/cook-step.ts'
import { endCook } from '../support/engine/end-cook.ts'
import { engineHarness } from '../support/engine/engine-harness.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'
import { unlessRefused } from '../support/engine/unless-refused.ts'

/** How often the engine ends and comes back, beside what happens to a cook. */
const WEIGHT = { step: 11, reopen: 1 }
const anyStep = fc.oneof(
  { weight: WEIGHT.step, arbitrary: cookStep },
  { weight: WEIGHT.reopen, arbitrary: fc.constant<CookStep>((h) => h.reopen()) },
)

function viewsOf(dir: string): unknown {
  const db = new Database(path.join(dir, 'ovenbird.db'), { readonly: true })
  try {
    return viewNames.map((view) => db.prepare(`SELECT * FROM view_${view}`).all())
  } finally {
    db.close()
  }
}

function forgetViews(dir: string): void {
  const db = new Database(path.join(dir, 'ovenbird.db'))
  db.exec('DELETE FROM view_fingerprints')
  db.close()
}

test(
  'whatever a person does and whatever fails: the cook comes to an end, and the record is sound',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 12 }), async (steps) => {
        await using h = await engineHarness({ document: sketchDocument({ supply: 10 }) })
        const cookId = await h.start()
        for (const step of steps) await unlessRefused(() => step(h, cookId))
        await endCook(h, cookId)

        const { supply } = h.cook(cookId)
        const pieces = h.pieces(cookId).filter((piece) => piece.number <= supply)
        expect(pieces.map((piece) => piece.number)).toEqual(Array.from({ length: supply }, (_, index) => index + 1))
        expect(pieces.filter(({ status }) => !['generated', 'failed', 'gap', 'choosing'].includes(status))).toEqual([])
        const shown = pieces.filter((piece) => piece.status === 'generated')
        for (const piece of shown) expect(h.session().store.read.request(piece.requestHash ?? '')).toBeDefined()
        const selections = pieces
          .filter(({ status }) => status !== 'gap')
          .map((piece) => JSON.stringify(piece.selection))
        expect(new Set(selections).size).toBe(selections.length)
        expect(h.session().store.read.queue.open({})).toEqual({ queued: 0, running: 0 })
        expect(h.errors).toEqual([])

        await h.close()
        expect(auditProject(h.dir).faults.filter((fault) => !fault.includes('missing'))).toEqual([])
        const incremental = viewsOf(h.dir)
        forgetViews(h.dir)
        await h.reopen()
        await h.close()
        expect(viewsOf(h.dir)).toEqual(incremental)
      }),
      { numRuns: Number(process.env['OVENBIRD_STREAM_RUNS'] ?? 12) },
    )
  },
)
