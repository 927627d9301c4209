import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FollowUp } from '../../schemas/commands/review-commands.ts'
import type { Decision } from '../../schemas/events/piece-events.ts'
import type { PieceView } from '../../schemas/views/piece-view.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'

async function cooked(supply = 12): Promise<{ h: EngineHarness; cookId: string }> {
  const h = await engineHarness({ document: sketchDocument({ supply }) })
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  return { h, cookId }
}

const review = (
  h: EngineHarness,
  cookId: string,
  numbers: number[],
  decision: Decision,
  then: FollowUp | null = null,
  reason: string | null = null,
) => h.api.pieces.review({ projectId: h.projectId, cookId, numbers, decision, then, reason })

const undo = (h: EngineHarness, cookId: string, numbers: number[]) =>
  h.api.pieces.undoReview({ projectId: h.projectId, cookId, numbers })

const record = (h: EngineHarness, cookId: string, number: number) =>
  h.api.pieces.record({ projectId: h.projectId, cookId, number })

/** A row but for what always goes forward. */
function lasting(piece: PieceView | undefined): Partial<PieceView> | undefined {
  if (!piece) return undefined
  const { changedAt: _changedAt, lastTake: _lastTake, ...rest } = piece
  return rest
}
const rows = (h: EngineHarness, cookId: string) => h.pieces(cookId).map(lasting)

describe('a decision that is taken back', () => {
  test('leaves what was said before, one step at a time, and then there is nothing more to take back', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    const [none] = rows(h, cookId)
    await review(h, cookId, [1], 'approved')
    const [approved] = rows(h, cookId)
    await review(h, cookId, [1], 'rejected', null, 'the hat')
    await review(h, cookId, [1], 'rejected', null, 'the hat')
    expect((await record(h, cookId, 1)).canUndo).toBe(true)
    expect(await undo(h, cookId, [1])).toEqual({ undone: 1, skipped: [] })
    expect(rows(h, cookId)[0]).toEqual(approved)
    await undo(h, cookId, [1])
    expect(rows(h, cookId)[0]).toEqual(none)
    expect(await undo(h, cookId, [1])).toMatchObject({ undone: 0, skipped: [{ number: 1 }] })
    expect((await record(h, cookId, 1)).canUndo).toBe(false)
  })

  test.each<[what: string, then: FollowUp]>([
    ['the same traits anew', { kind: 'same' }],
    ['other traits', { kind: 'new' }],
    ['some other traits', { kind: 'some', categories: ['Hat'] }],
    ['several to choose from', { kind: 'several', count: 3 }],
    ['a gap', { kind: 'gap' }],
  ])('brings the picture back for which it asked for %s, made or not', async (_what, then) => {
    const { h, cookId } = await cooked()
    await using _ = h
    await review(h, cookId, [2, 5], 'approved')
    const before = rows(h, cookId)

    await review(h, cookId, [2], 'rejected', then)
    await h.reaches(cookId, 'completed')
    expect(await undo(h, cookId, [2])).toEqual({ undone: 1, skipped: [] })
    expect(rows(h, cookId)).toEqual(before)

    h.backend.react('wait')
    await review(h, cookId, [5], 'rejected', then)
    if (then.kind !== 'gap') await h.until('it is being made', () => h.backend.pending.length > 0)
    expect(await undo(h, cookId, [5])).toEqual({ undone: 1, skipped: [] })
    expect(rows(h, cookId)).toEqual(before)
    h.backend.release()
    await h.reaches(cookId, 'completed')
    expect(rows(h, cookId)).toEqual(before)
    const standings = h
      .session()
      .store.read.versionsOf(cookId, 5)
      .map(({ standing }) => standing)
    expect(standings.filter((standing) => standing === 'candidate')).toEqual([])
    expect(h.session().store.read.queue.open({})).toEqual({ queued: 0, running: 0 })
    expect(h.errors).toEqual([])
  })

  test('keeps on record what was made meanwhile, and another picture is another one still', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    await review(h, cookId, [3], 'rejected', { kind: 'same' })
    await h.reaches(cookId, 'completed')
    await undo(h, cookId, [3])
    await review(h, cookId, [3], 'rejected', { kind: 'same' })
    await h.reaches(cookId, 'completed')
    const seeds = h
      .session()
      .store.read.versionsOf(cookId, 3)
      .map(({ seed }) => seed)
    expect(new Set(seeds).size).toBe(3)
  })

  test('takes a choice back with the rejection that asked for it', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    const before = rows(h, cookId)
    await review(h, cookId, [4], 'rejected', { kind: 'several', count: 2 })
    await h.reaches(cookId, 'completed')
    const candidates = h
      .session()
      .store.read.versionsOf(cookId, 4)
      .filter(({ standing }) => standing === 'candidate')
    await h.api.pieces.choose({ projectId: h.projectId, cookId, number: 4, versionId: candidates[1]?.id ?? '' })
    await undo(h, cookId, [4])
    expect(rows(h, cookId)).toEqual(before)
  })

  test('goes on where the cook waits, and wakes none that a person holds', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    h.backend.react('wait')
    await review(h, cookId, [1], 'rejected', { kind: 'same' })
    await h.api.cooks.pause({ projectId: h.projectId, cookId })
    await undo(h, cookId, [1])
    h.backend.release()
    expect(h.cook(cookId).status).toBe('paused')
    await h.api.cooks.resume({ projectId: h.projectId, cookId })
    await h.reaches(cookId, 'completed')
  })
})

describe('a decision that can not be taken back is left as it is, with the reason', () => {
  test('where another piece has the former traits by now', async () => {
    const { h, cookId } = await cooked(99)
    await using _ = h
    const former = h.pieces(cookId)[0]?.selection
    await review(h, cookId, [1], 'rejected', { kind: 'new' })
    await h.reaches(cookId, 'completed')
    await h.revise(cookId, sketchDocument({ supply: 100 }))
    await h.reaches(cookId, 'completed')
    const holder = h.pieces(cookId).find((piece) => JSON.stringify(piece.selection) === JSON.stringify(former))
    expect(holder?.number).toBe(100)
    const { skipped } = await undo(h, cookId, [1])
    expect(skipped).toEqual([{ number: 1, why: expect.stringContaining('piece 100') }])
    expect(new Set(h.pieces(cookId).map((piece) => JSON.stringify(piece.selection))).size).toBe(100)
  })

  test('where the collection makes another picture now', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    await review(h, cookId, [1, 2, 3], 'rejected', { kind: 'same' })
    await review(h, cookId, [4], 'approved')
    await review(h, cookId, [5], 'rejected', { kind: 'gap' })
    await h.reaches(cookId, 'completed')
    const params = { prompt: 'red [[Bird]] [[Hat]] [[Place]]', width: 64, height: 64 }
    await h.revise(cookId, sketchDocument({ supply: 12, params }))
    await h.reaches(cookId, 'completed')
    const before = rows(h, cookId)
    const { undone, skipped } = await undo(h, cookId, [1, 4, 5])
    expect([undone, skipped.map(({ number }) => number)]).toEqual([0, [1, 4, 5]])
    expect(rows(h, cookId)).toEqual(before)
  })

  test('where its pixels were dropped', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    await review(h, cookId, [1], 'rejected', { kind: 'same' })
    await h.reaches(cookId, 'completed')
    await h.api.cooks.freeSpace({ projectId: h.projectId, cookId })
    expect((await undo(h, cookId, [1])).skipped).toEqual([{ number: 1, why: expect.stringContaining('dropped') }])
  })

  test('where there is none, or no such piece', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    expect((await undo(h, cookId, [1, 99])).skipped.map(({ number }) => number)).toEqual([1, 99])
    await h.api.cooks.archive({ projectId: h.projectId, cookId })
    await expect(undo(h, cookId, [1])).rejects.toMatchObject({ data: { problems: [{ code: 'CONFLICT' }] } })
  })
})

type Step =
  | { kind: 'review'; numbers: number[]; decision: Decision; then: FollowUp | null }
  | { kind: 'undo'; numbers: number[] }
  | { kind: 'choose' | 'settle' | 'falter' }

const someNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('review' as const),
    numbers: someNumbers,
    decision: fc.constantFrom<Decision>('approved', 'unsure', 'none', 'rejected'),
    then: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('review' as const),
    numbers: someNumbers,
    decision: fc.constant('rejected' as const),
    then: fc.constantFrom<FollowUp>(
      { kind: 'same' },
      { kind: 'new' },
      { kind: 'some', categories: ['Hat'] },
      { kind: 'several', count: 2 },
      { kind: 'gap' },
    ),
  }),
  fc.record({ kind: fc.constant('undo' as const), numbers: someNumbers }),
  fc.record({ kind: fc.constantFrom('choose' as const, 'settle' as const, 'falter' as const) }),
)

test('whatever is said of pieces and taken back: each is again exactly what it was', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { h, cookId } = await cooked(8)
      await using _ = h
      /** What each piece was before each of its decisions. */
      const before = new Map<number, (Partial<PieceView> | undefined)[]>()
      const lastEvents = (seq: number) => h.session().store.read.events(seq, 1_000)
      for (const step of steps) {
        const rowsNow = new Map(h.pieces(cookId).map((piece) => [piece.number, lasting(piece)]))
        const seq = h.session().store.read.lastSeq()
        if (step.kind === 'review') {
          await review(h, cookId, step.numbers, step.decision, step.then)
          for (const event of lastEvents(seq)) {
            if (event.type !== 'piece.reviewed') continue
            const { number } = event.payload
            before.set(number, [...(before.get(number) ?? []), rowsNow.get(number)])
          }
        } else if (step.kind === 'undo') {
          const { skipped } = await undo(h, cookId, step.numbers)
          const pieces = new Map(h.pieces(cookId).map((piece) => [piece.number, lasting(piece)]))
          for (const number of step.numbers) {
            const known = before.get(number) ?? []
            expect(skipped.some((one) => one.number === number)).toBe(known.length === 0)
            if (known.length > 0) expect(pieces.get(number)).toEqual(known.pop())
          }
        } else if (step.kind === 'choose') {
          const choosing = h.pieces(cookId).find((piece) => piece.status === 'choosing')
          const versions = choosing ? h.session().store.read.versionsOf(cookId, choosing.number) : []
          const version = versions.find(({ standing }) => standing === 'candidate')
          if (choosing && version) {
            await h.api.pieces.choose({
              projectId: h.projectId,
              cookId,
              number: choosing.number,
              versionId: version.id,
            })
          }
        } else if (step.kind === 'falter') {
          h.backend.react((_request, nth) => (nth % 3 === 0 ? { code: 'VALIDATION', message: 'no' } : 'make'))
        } else await h.reaches(cookId, 'completed')
      }
      await h.reaches(cookId, 'completed')
      expect(h.errors).toEqual([])
    }),
    { numRuns: Number(process.env['OVENBIRD_STREAM_RUNS'] ?? 15) },
  )
})
