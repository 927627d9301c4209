import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FollowUp } from '../../schemas/commands/review-commands.ts'
import { viewNames } from '../../src-main/adapters/sqlite/view-tables.sql.ts'
import { auditProject } from '../support/engine/audit-project.ts'
import Database from 'better-sqlite3'
import path from 'node:path'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'

type Step = (h: EngineHarness, cookId: string) => Promise<unknown>

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 4 })
const followUp = fc.constantFrom<FollowUp | null>(
  null,
  { kind: 'same' },
  { kind: 'new' },
  { kind: 'some', categories: ['Hat'] },
  { kind: 'several', count: 2 },
  { kind: 'gap' },
)

/** What a person may do to a cook, in any order; what is not possible at the moment is refused, and that is fine. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('pause' as const, 'resume' as const, 'halt' as const).map(
    (action): Step =>
      (h, cookId) =>
        h.api.cooks[action]({ projectId: h.projectId, cookId }),
  ),
  fc.tuple(numbers, followUp).map(
    ([some, then]): Step =>
      (h, cookId) =>
        h.api.pieces.review({ projectId: h.projectId, cookId, numbers: some, decision: 'rejected', then }),
  ),
  numbers.map(
    (some): Step =>
      (h, cookId) =>
        h.api.pieces.review({ projectId: h.projectId, cookId, numbers: some, decision: 'approved' }),
  ),
  numbers.map(
    (some): Step =>
      (h, cookId) =>
        h.api.pieces.undoReview({ projectId: h.projectId, cookId, numbers: some }),
  ),
  fc.integer({ min: 8, max: 16 }).map(
    (supply): Step =>
      (h, cookId) =>
        h.revise(cookId, sketchDocument({ supply })),
  ),
  fc.constantFrom('red', 'blue').map(
    (colour): Step =>
      (h, cookId) =>
        h.revise(
          cookId,
          sketchDocument({ params: { prompt: `${colour} [[Bird]] [[Hat]] [[Place]]`, width: 64, height: 64 } }),
        ),
  ),
  fc.constant<Step>((h, cookId) => h.api.cooks.retryFailed({ projectId: h.projectId, cookId })),
  fc.constant<Step>((h, cookId) => h.api.jobs.cancel({ projectId: h.projectId, source: cookId })),
  fc.constant<Step>((h, cookId) => h.api.cooks.freeSpace({ projectId: h.projectId, cookId })),
  fc.constant<Step>((h) => h.reopen()),
  fc.constant<Step>(async (h) => h.backend.react((_request, nth) => (nth % 3 === 0 ? 'wait' : 'make'))),
  fc.constant<Step>(async (h) =>
    h.backend.react((_request, nth) => (nth % 4 === 0 ? { code: 'EXECUTION', message: 'no' } : 'make')),
  ),
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
        for (const step of steps) {
          await step(h, cookId).catch((error: unknown) => {
            if (!(error as { data?: { problems?: unknown } }).data?.problems) throw error
          })
        }
        h.backend.release()
        const held = ['paused', 'halted'].includes(h.cook(cookId).status)
        if (held) await h.api.cooks.resume({ projectId: h.projectId, cookId })
        await h.reaches(cookId, 'completed')

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
