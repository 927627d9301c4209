import { describe, expect, test } from 'vitest'
import type { PieceView } from '../../schemas/views/piece-view.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { fakeBackend } from '../support/engine/fake-backend.ts'
import { type LooseDocument, sketchDocument, words } from '../support/engine/sketch-document.ts'

const BIRDS = ['Wren', 'Owl', 'Heron', 'Swift', 'Kite', 'Crane', 'Rook', 'Teal', 'Dove', 'Lark']
const HATS = ['Crown', 'Cap', 'Hood', 'Beret', 'Fez', 'Bowler', 'Turban', 'Visor', 'Helm', 'Bonnet']
const PLACES = ['Marsh', 'Barn', 'Reef', 'Moor', 'Tower', 'Fen', 'Dune', 'Cliff', 'Ford', 'Mill']
const FEWEST = ['Dusk', 'Dawn', 'Noon']

function thousand(
  changes: { birds?: string[]; rules?: LooseDocument['traitTree']['rules']; supply?: number } = {},
): LooseDocument {
  const { birds = BIRDS, rules = [], supply = 1_000 } = changes
  const categories = [words('Bird', birds), words('Hat', HATS), words('Place', PLACES), words('Hour', FEWEST)]
  return sketchDocument({
    supply,
    params: { prompt: '[[Bird]] [[Hat]] [[Place]] [[Hour]]', width: 64, height: 64 },
    traitTree: { categories, rules },
  })
}

const shown = (pieces: PieceView[]) =>
  pieces.map(({ number, selection, seed, requestHash, versionId, decision }) => ({
    number,
    selection,
    seed,
    requestHash,
    versionId,
    decision,
  }))

async function approveAll(h: EngineHarness, cookId: string): Promise<void> {
  const numbers = h.pieces(cookId).map((piece) => piece.number)
  await h.api.pieces.review({ projectId: h.projectId, cookId, numbers, decision: 'approved' })
}

describe('a cooked collection of 1,000 pieces', () => {
  test('does not change when a trait is added; a forbid rule changes exactly the pieces that break it', async () => {
    await using h = await engineHarness({ document: thousand(), backend: fakeBackend({ concurrency: 16 }) })
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    await approveAll(h, cookId)
    const before = shown(h.pieces(cookId))

    const added = await h.revise(cookId, thousand({ birds: [...BIRDS, 'Hoopoe'] }))
    expect(added).toMatchObject({ due: [], stay: 1_000 })
    expect(shown(h.pieces(cookId))).toEqual(before)

    const breaks = ({ selection }: { selection: Record<string, unknown> }) =>
      selection['Bird'] === 'Owl' && (selection['Hat'] === 'Crown' || selection['Hat'] === 'Fez')
    const offending = before.filter(breaks).map((piece) => piece.number)
    expect(offending.length).toBeGreaterThan(3)
    const owl = { category: 'Bird', trait: 'Owl' }
    const hats = ['Crown', 'Fez'].map((trait) => ({ category: 'Hat', trait }))
    const rule = { kind: 'forbid' as const, when: [owl], with: hats }
    const forbidden = await h.revise(cookId, thousand({ birds: [...BIRDS, 'Hoopoe'], rules: [rule] }))
    expect(forbidden.due).toEqual(offending)
    await h.reaches(cookId, 'completed')

    const after = shown(h.pieces(cookId))
    expect(after.some(breaks)).toBe(false)
    const others = (pieces: typeof before) => pieces.filter((piece) => !offending.includes(piece.number))
    expect(others(after)).toEqual(others(before))
    expect(after.filter((piece) => piece.decision === 'none').map((piece) => piece.number)).toEqual(offending)
    expect(new Set(after.map((piece) => JSON.stringify(piece.selection))).size).toBe(1_000)
    expect(h.events('piece.generated')).toHaveLength(1_000 + offending.length)
  })
})

describe('a larger supply', () => {
  test('adds pieces; those that are there stay as they are, with their decisions', async () => {
    await using h = await engineHarness({ document: sketchDocument({ supply: 20 }) })
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    await approveAll(h, cookId)
    const before = shown(h.pieces(cookId))
    await h.revise(cookId, sketchDocument({ supply: 30 }))
    await h.reaches(cookId, 'completed')
    const after = shown(h.pieces(cookId))
    expect(after.slice(0, 20)).toEqual(before)
    expect(after.map((piece) => piece.number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(new Set(after.map((piece) => JSON.stringify(piece.selection))).size).toBe(30)
  })

  test('that was smaller for a while makes no piece twice the same', async () => {
    await using h = await engineHarness({ document: sketchDocument({ supply: 20 }) })
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    await h.revise(cookId, sketchDocument({ supply: 10 }))
    const numbers = [1, 2, 3]
    const then = { kind: 'new' as const }
    await h.api.pieces.review({ projectId: h.projectId, cookId, numbers, decision: 'rejected', then })
    await h.reaches(cookId, 'completed')
    await h.revise(cookId, sketchDocument({ supply: 30 }))
    await h.reaches(cookId, 'completed')
    const pieces = h.pieces(cookId)
    expect(pieces.every((piece) => piece.status === 'generated')).toBe(true)
    expect(new Set(pieces.map((piece) => JSON.stringify(piece.selection))).size).toBe(30)
  })
})

describe('a changed parameter', () => {
  test('makes every piece again as a new version with the same seed; decisions reopen, the old version stays on record', async () => {
    await using h = await engineHarness()
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    await approveAll(h, cookId)
    const before = shown(h.pieces(cookId))
    const params = { prompt: 'one [[Bird]] with [[Hat]] in [[Place]]', width: 64, height: 64 }
    const { due } = await h.revise(cookId, sketchDocument({ params }))
    expect(due).toHaveLength(12)
    await h.reaches(cookId, 'completed')
    const after = h.pieces(cookId)
    expect(after.map(({ seed, selection }) => ({ seed, selection }))).toEqual(
      before.map(({ seed, selection }) => ({ seed, selection })),
    )
    expect(after.every((piece) => piece.decision === 'none')).toBe(true)
    const versions = h.session().store.read.versions(cookId, '', 100)
    expect(versions).toHaveLength(24)
    const parents = versions.flatMap(({ parentVersionId }) => parentVersionId ?? [])
    expect(new Set(parents)).toEqual(new Set(before.map((piece) => piece.versionId)))
  })

  test('while pieces are being made: what arrives late is kept on record and not shown', async () => {
    await using h = await engineHarness()
    h.backend.react('wait')
    const cookId = await h.start()
    await h.until('some run', () => h.backend.pending.length > 0)
    const late = h.backend.pending.splice(0)
    const params = { prompt: 'one [[Bird]] with [[Hat]] in [[Place]]', width: 64, height: 64 }
    await h.revise(cookId, sketchDocument({ params }))
    for (const item of late) item.make()
    h.backend.release()
    await h.until('every piece is made', () => h.pieces(cookId).filter((p) => p.status === 'generated').length === 12)
    await h.reaches(cookId, 'completed')
    for (const piece of h.pieces(cookId)) {
      const request = h.session().store.read.request(piece.requestHash ?? '')
      expect(JSON.stringify(request)).toContain('"one ')
      expect(h.session().store.read.version(piece.versionId ?? '')?.requestHash).toBe(piece.requestHash)
    }
    const onRecord = h
      .session()
      .store.read.versions(cookId, '', 1_000)
      .filter((v) => v.standing === 'record')
    expect(onRecord.length).toBeGreaterThanOrEqual(late.length)
  })

  test('while pieces fail: a failure that arrives late does not stand in the way of the new one', async () => {
    await using h = await engineHarness()
    h.backend.react('wait')
    const cookId = await h.start()
    await h.until('some run', () => h.backend.pending.length > 0)
    const late = h.backend.pending.splice(0)
    const params = { prompt: 'one [[Bird]] with [[Hat]] in [[Place]]', width: 64, height: 64 }
    await h.revise(cookId, sketchDocument({ params }))
    for (const item of late) item.fail({ code: 'VALIDATION', message: 'Too late.' })
    h.backend.release()
    await h.reaches(cookId, 'completed')
    expect(h.pieces(cookId).every((piece) => piece.status === 'generated')).toBe(true)
  })
})

test('another seed is another set, and is not taken for a revision', async () => {
  await using h = await engineHarness()
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  await expect(h.revise(cookId, sketchDocument({ seed: '8' }))).rejects.toMatchObject({
    data: { problems: [{ code: 'CONFLICT', cure: expect.any(String) }] },
  })
})

test('a category that no picture shows is added to the traits of every piece; pictures and decisions stay', async () => {
  const plain = sketchDocument({ supply: 6, params: { prompt: '[[Bird]]', width: 64, height: 64 } })
  const traitTree = { categories: [words('Bird', BIRDS)], rules: [] }
  await using h = await engineHarness({ document: { ...plain, traitTree }, backend: fakeBackend({ concurrency: 2 }) })
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  await approveAll(h, cookId)
  const before = h.pieces(cookId)

  const origin = { ...words('Origin', ['Wild', 'Tame']), countsForUniqueness: false }
  const categories = [words('Bird', BIRDS), origin]
  const revised = await h.revise(cookId, { ...plain, traitTree: { categories, rules: [] } })
  expect(revised).toMatchObject({ due: [], stay: 6 })
  for (const [index, piece] of h.pieces(cookId).entries()) {
    const { selection, ...rest } = before[index]!
    expect(piece).toMatchObject({ versionId: rest.versionId, decision: 'approved', status: 'generated' })
    expect(piece.selection).toMatchObject(selection)
    expect(['Wild', 'Tame']).toContain(piece.selection['Origin'])
  }
})
