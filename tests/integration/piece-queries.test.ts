import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PieceFilter, PieceStage } from '../../schemas/commands/piece-queries.ts'
import { selectionOf } from '../../src-main/domain/plan/cook-plan.ts'
import { cookPlanSchema } from '../../src-main/domain/plan/cook-plan-schema.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'

/** Every piece as rows and plan tell it, one at a time. */
async function told(h: EngineHarness, cookId: string) {
  const cook = h.cook(cookId)
  const bytes = await h.session().blobs.get(cook.planBlob)
  const plan = cookPlanSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  const rows = new Map(h.pieces(cookId).map((piece) => [piece.number, piece]))
  return Array.from({ length: cook.supply }, (_, i) => {
    const row = rows.get(i + 1)
    const stage: PieceStage = row?.status ?? 'planned'
    return {
      number: i + 1,
      stage,
      decision: row?.decision ?? 'none',
      selection: row?.selection ?? selectionOf(plan, i + 1),
    }
  })
}

const find = async (h: EngineHarness, cookId: string, filter: PieceFilter = {}) =>
  (await h.api.pieces.find({ projectId: h.projectId, cookId, filter })).numbers

async function halfCooked(supply = 40): Promise<{ h: EngineHarness; cookId: string }> {
  const h = await engineHarness({ document: sketchDocument({ supply }) })
  h.backend.react((_request, nth) =>
    nth > 14 ? 'wait' : nth % 5 === 0 ? { code: 'VALIDATION', message: 'no' } : 'make',
  )
  const cookId = await h.start()
  await h.until('some are made, some wait', () => h.backend.pending.length === 8)
  return { h, cookId }
}

describe('pieces of a cook that still cooks', () => {
  test('are found by stage, decision and trait, planned ones too', async () => {
    const { h, cookId } = await halfCooked()
    await using _ = h
    await h.api.pieces.review({ projectId: h.projectId, cookId, numbers: [1, 2, 3], decision: 'approved' })
    const pieces = await told(h, cookId)
    const numbersOf = (holds: (piece: (typeof pieces)[number]) => boolean) =>
      pieces.filter(holds).map((piece) => piece.number)
    expect(await find(h, cookId)).toEqual(numbersOf(() => true))
    for (const stage of ['planned', 'queued', 'generated', 'failed'] as const) {
      expect(await find(h, cookId, { stages: [stage] })).toEqual(numbersOf((piece) => piece.stage === stage))
      expect(numbersOf((piece) => piece.stage === stage)).not.toEqual([])
    }
    expect(await find(h, cookId, { decisions: ['approved'] })).toEqual([1, 2, 3])
    const traits = { Hat: ['Crown', 'Cap'], Bird: ['Owl'] }
    expect(await find(h, cookId, { traits })).toEqual(
      numbersOf(({ selection }) => ['Crown', 'Cap'].includes(String(selection['Hat'])) && selection['Bird'] === 'Owl'),
    )
    const facets = await h.api.pieces.facets({ projectId: h.projectId, cookId, filter: { traits } })
    const owls = pieces.filter(({ selection }) => selection['Bird'] === 'Owl')
    expect(facets.traits.find(({ category }) => category === 'Hat')?.values).toEqual(
      ['Crown', 'Cap', 'Hood', 'Beret'].flatMap((value) => {
        const count = owls.filter(({ selection }) => selection['Hat'] === value).length
        return pieces.some(({ selection }) => selection['Hat'] === value) ? [{ value, count }] : []
      }),
    )
  })

  test('are shown by their rows, or by the plan where they have none; behind the supply there is nobody', async () => {
    const { h, cookId } = await halfCooked()
    await using _ = h
    const pieces = await told(h, cookId)
    const shown = await h.api.pieces.rows({ projectId: h.projectId, cookId, numbers: [40, 1, 41, 500, 1, 39] })
    expect(shown.pieces).toEqual(h.pieces(cookId).slice(0, 1))
    expect(shown.planned).toEqual([39, 40].map((number) => ({ number, selection: pieces[number - 1]?.selection })))
  })

  test('tell what they were made from, and how many share their traits', async () => {
    const { h, cookId } = await halfCooked()
    await using _ = h
    const pieces = await told(h, cookId)
    const of = (number: number) => h.api.pieces.record({ projectId: h.projectId, cookId, number })
    const made = await of(1)
    expect(made).toMatchObject({ piece: h.pieces(cookId)[0], canUndo: false, request: { v: 1 } })
    expect(made.versions).toHaveLength(1)
    const carriers = pieces.filter(({ selection }) => selection['Hat'] === made.selection['Hat']).length
    expect(made.sharesPpm['Hat']).toBe(Math.round((carriers / 40) * 1_000_000))
    expect(await of(40)).toMatchObject({ piece: null, request: null, versions: [], selection: pieces[39]?.selection })
    await expect(of(41)).rejects.toMatchObject({ data: { problems: [{ code: 'NOT_FOUND' }] } })
  })
})

test('whatever happens to a cook, what is found is what rows and plan tell', { timeout: 60_000 }, async () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 16 }), { minLength: 1, maxLength: 4 })
  const anyStep = fc.oneof(
    numbers.map((some) => ({ kind: 'reject' as const, some })),
    numbers.map((some) => ({ kind: 'approve' as const, some })),
    numbers.map((some) => ({ kind: 'undo' as const, some })),
    fc.integer({ min: 6, max: 20 }).map((supply) => ({ kind: 'revise' as const, supply })),
    fc.constant({ kind: 'reopen' as const }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 8 }), async (steps) => {
      await using h = await engineHarness({ document: sketchDocument({ supply: 12 }) })
      const cookId = await h.start()
      for (const step of steps) {
        const ref = { projectId: h.projectId, cookId }
        if (step.kind === 'revise') await h.revise(cookId, sketchDocument({ supply: step.supply }))
        if (step.kind === 'reopen') await h.reopen()
        if (step.kind === 'undo') await h.api.pieces.undoReview({ ...ref, numbers: step.some })
        if (step.kind === 'approve') await h.api.pieces.review({ ...ref, numbers: step.some, decision: 'approved' })
        if (step.kind === 'reject') {
          await h.api.pieces.review({ ...ref, numbers: step.some, decision: 'rejected', then: { kind: 'new' } })
        }
        const { asOfSeq, numbers } = await h.api.pieces.find({ ...ref, filter: { stages: ['generated'] } })
        if (asOfSeq === h.session().store.read.lastSeq()) {
          const generated = (await told(h, cookId)).filter(({ stage }) => stage === 'generated')
          if (asOfSeq === h.session().store.read.lastSeq())
            expect(numbers).toEqual(generated.map(({ number }) => number))
        }
      }
      await h.reaches(cookId, 'completed')
      const pieces = await told(h, cookId)
      for (const hat of ['Crown', 'Cap', 'Hood', 'Beret']) {
        expect(await find(h, cookId, { traits: { Hat: [hat] } })).toEqual(
          pieces.filter(({ selection }) => selection['Hat'] === hat).map(({ number }) => number),
        )
      }
      for (const decision of ['none', 'approved', 'rejected'] as const) {
        expect(await find(h, cookId, { decisions: [decision] })).toEqual(
          pieces.filter((piece) => piece.decision === decision).map(({ number }) => number),
        )
      }
    }),
    { numRuns: 12 },
  )
})

test('rows that are asked for while the plan becomes another are of the plan that the answer is as of', async () => {
  const { h, cookId } = await halfCooked(100)
  await using _ = h
  const { plans, store } = h.session()
  const { load } = plans
  let revisedSeq = 0
  plans.load = async (cook) => {
    plans.load = load
    const loaded = await load(cook)
    await h.revise(cookId, sketchDocument({ supply: 60 }))
    revisedSeq = store.read.lastSeq()
    return loaded
  }
  const rows = await h.api.pieces.rows({ projectId: h.projectId, cookId, numbers: [60, 90] })
  expect(rows.asOfSeq).toBeGreaterThanOrEqual(revisedSeq)
  expect(rows.planned.map(({ number }) => number)).toEqual([60])
})
