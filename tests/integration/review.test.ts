import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FollowUp } from '../../schemas/commands/review-commands.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'

async function cooked(supply = 20): Promise<{ h: EngineHarness; cookId: string }> {
  const h = await engineHarness({ document: sketchDocument({ supply }) })
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  return { h, cookId }
}

const reject = (h: EngineHarness, cookId: string, numbers: number[], then: FollowUp | null = null) =>
  h.api.pieces.review({ projectId: h.projectId, cookId, numbers, decision: 'rejected', then })

const traitsOf = (h: EngineHarness, cookId: string) => h.pieces(cookId).map((piece) => piece.selection)

describe('a piece that is rejected', () => {
  test('with "same" keeps its traits and gets another seed', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    const before = h.pieces(cookId)
    await reject(h, cookId, [3], { kind: 'same' })
    await h.reaches(cookId, 'completed')
    const after = h.pieces(cookId)
    expect(after[2]?.selection).toEqual(before[2]?.selection)
    expect(after[2]?.seed).not.toBe(before[2]?.seed)
    expect(after.filter((_piece, index) => index !== 2)).toEqual(before.filter((_piece, index) => index !== 2))
  })

  test('with "new" gets traits that no piece has', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    const before = traitsOf(h, cookId).map((selection) => JSON.stringify(selection))
    await reject(h, cookId, [3, 5], { kind: 'new' })
    await h.reaches(cookId, 'completed')
    const after = traitsOf(h, cookId).map((selection) => JSON.stringify(selection))
    for (const index of [2, 4]) expect(before).not.toContain(after[index])
    expect(new Set(after).size).toBe(20)
  })

  test('with "some" changes these categories alone', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    const before = traitsOf(h, cookId)[6]
    await reject(h, cookId, [7], { kind: 'some', categories: ['hat'] })
    await h.reaches(cookId, 'completed')
    const after = traitsOf(h, cookId)[6]
    expect(after).toEqual({ ...before, Hat: after?.['Hat'] })
    expect(after?.['Hat']).not.toBe(before?.['Hat'])
  })

  test('with "some" of a category that does not exist is refused, and the known ones are named', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    await expect(reject(h, cookId, [7], { kind: 'some', categories: ['Hatt'] })).rejects.toMatchObject({
      data: { problems: [{ code: 'VALIDATION', cure: expect.stringContaining('Hat') }] },
    })
    expect(h.events('piece.reviewed')).toEqual([])
  })

  test('with "gap" stays empty and is not exported', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    await reject(h, cookId, [2], { kind: 'gap' })
    expect(h.pieces(cookId)[1]).toMatchObject({ status: 'gap', decision: 'rejected' })
    expect(h.cook(cookId).status).toBe('completed')
    expect(await h.progress(cookId)).toMatchObject({ gaps: 1, generated: 19 })
  })

  test('with "several" waits for a choice among as many images of its traits; the others stay on record', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    await reject(h, cookId, [4], { kind: 'several', count: 3 })
    const versions = () => h.session().store.read.versionsOf(cookId, 4)
    await h.until('three are there', () => versions().filter((v) => v.standing === 'candidate').length === 3)
    expect(new Set(versions().map((version) => version.seed)).size).toBe(4)
    expect(h.pieces(cookId)[3]?.status).toBe('choosing')
    const chosen = versions().findLast((version) => version.standing === 'candidate')
    await h.api.pieces.choose({ projectId: h.projectId, cookId, number: 4, versionId: chosen?.id ?? '' })
    expect(h.pieces(cookId)[3]).toMatchObject({ status: 'generated', decision: 'none', versionId: chosen?.id })
    expect(versions().filter((version) => version.standing === 'not_chosen')).toHaveLength(2)
  })

  test('in another order than another artist does changes no other piece', async () => {
    const outcomes = await Promise.all(
      [
        [2, 9, 14],
        [14, 2, 9],
      ].map(async (order) => {
        const { h, cookId } = await cooked()
        await using _ = h
        for (const number of order) await reject(h, cookId, [number], { kind: 'same' })
        await h.reaches(cookId, 'completed')
        return h.pieces(cookId).map(({ number, selection, seed, requestHash }) => ({
          number,
          selection,
          seed,
          requestHash,
        }))
      }),
    )
    expect(outcomes[0]).toEqual(outcomes[1])
  })

  test('at the same moment as another does not get the same traits as that', async () => {
    const { h, cookId } = await cooked(90)
    await using _ = h
    await Promise.all([1, 2, 3, 4, 5].map((number) => reject(h, cookId, [number], { kind: 'new' })))
    await h.reaches(cookId, 'completed')
    expect(new Set(traitsOf(h, cookId).map((selection) => JSON.stringify(selection))).size).toBe(90)
  })

  test('twice in one breath is rejected once', async () => {
    const { h, cookId } = await cooked()
    await using _ = h
    expect(await reject(h, cookId, [3, 3], { kind: 'same' })).toMatchObject({ reviewed: 1 })
    await h.reaches(cookId, 'completed')
    expect(h.pieces(cookId)[2]?.take).toBe(1)
  })

  test('with nothing left to choose is refused with what would lift it, and stays as it was', async () => {
    const { h, cookId } = await cooked(100)
    await using _ = h
    await expect(reject(h, cookId, [1], { kind: 'new' })).rejects.toMatchObject({
      data: { problems: [expect.objectContaining({ code: expect.stringMatching(/^PLAN_/) })] },
    })
    expect(h.events('piece.reviewed')).toEqual([])
  })
})

test('an approval asked for twice with one id counts once, and gives the same answer', async () => {
  const { h, cookId } = await cooked()
  await using _ = h
  const review = { projectId: h.projectId, commandId: 'once', cookId, numbers: [1, 2], decision: 'approved' as const }
  const first = await h.api.pieces.review(review)
  expect(await h.api.pieces.review(review)).toEqual(first)
  expect(h.events('piece.reviewed')).toHaveLength(2)
  await expect(h.api.cooks.archive({ projectId: h.projectId, commandId: 'once', cookId })).rejects.toMatchObject({
    data: { problems: [{ code: 'CONFLICT', field: 'commandId' }] },
  })
})

test('a lost answer can be asked for again even when the same could not be done again', async () => {
  const { h, cookId } = await cooked(99)
  await using _ = h
  const then = { kind: 'new' as const }
  const last = {
    projectId: h.projectId,
    commandId: 'last-free',
    cookId,
    numbers: [1],
    decision: 'rejected' as const,
    then,
  }
  const first = await h.api.pieces.review(last)
  await h.reaches(cookId, 'completed')
  await h.revise(cookId, sketchDocument({ supply: 100 }))
  await h.reaches(cookId, 'completed')
  expect(await h.api.pieces.review(last)).toEqual(first)
})

test('freeing space drops the pixels of what was rejected or replaced, and of nothing that is shown', async () => {
  const { h, cookId } = await cooked()
  await using _ = h
  const before = h.pieces(cookId)
  await reject(h, cookId, [1], { kind: 'same' })
  await h.reaches(cookId, 'completed')
  await reject(h, cookId, [2])
  const freed = await h.api.cooks.freeSpace({ projectId: h.projectId, cookId })
  expect(freed.versions).toBe(2)
  const { blobs } = h.session()
  const blobOf = (index: number) => blobs.path(before[index]?.outputs?.[0]?.sha256 ?? '')
  expect([existsSync(blobOf(0)), existsSync(blobOf(1))]).toEqual([false, false])
  for (const piece of h.pieces(cookId).filter(({ decision }) => decision !== 'rejected')) {
    expect(blobs.has(piece.outputs?.[0]?.sha256 ?? '')).toBe(true)
  }
  expect(await h.api.cooks.freeSpace({ projectId: h.projectId, cookId })).toMatchObject({ versions: 0, sizeBytes: 0 })
})
