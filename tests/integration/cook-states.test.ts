import { describe, expect, test } from 'vitest'
import { engineHarness } from '../support/engine/engine-harness.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'

describe('a cook that is started', () => {
  test('makes every piece once, in whatever order, and is completed then', async () => {
    await using h = await engineHarness()
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    expect(h.pieces(cookId).map(({ number, status }) => [number, status])).toEqual(
      Array.from({ length: 12 }, (_, index) => [index + 1, 'generated']),
    )
    expect(h.backend.begun).toHaveLength(12)
    expect(h.events('cook.completed')).toHaveLength(1)
  })

  test('says what it will make before it makes it: a plan that is made twice is the same plan', async () => {
    await using h = await engineHarness()
    const planned = await h.api.collections.plan({ file: h.file })
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    expect(h.cook(cookId).planHash).toBe(planned.planHash)
    expect(h.pieces(cookId).map(({ number, seed, selection }) => ({ number, seed, selection }))).toEqual(planned.pieces)
  })

  test('is not started twice', async () => {
    await using h = await engineHarness()
    await h.start()
    await expect(h.start()).rejects.toMatchObject({ data: { problems: [{ code: 'CONFLICT' }] } })
  })

  test('keeps a bounded number of jobs waiting, however large the supply', async () => {
    await using h = await engineHarness({ document: sketchDocument({ supply: 100 }) })
    h.backend.react('wait')
    const cookId = await h.start()
    await h.until('the queue is full', () => h.backend.pending.length >= 2)
    const { queued } = await h.progress(cookId)
    expect(queued).toBeGreaterThanOrEqual(2)
    expect(queued).toBeLessThanOrEqual(16)
  })
})

describe('a cook that is paused', () => {
  test('lets what runs finish, begins nothing else, and goes on from there', async () => {
    await using h = await engineHarness()
    h.backend.react('wait')
    const cookId = await h.start()
    await h.until('some run', () => h.backend.pending.length > 0)
    await h.api.cooks.pause({ projectId: h.projectId, cookId })
    const begun = h.backend.begun.length
    h.backend.release()
    await h.until('what ran is recorded', () => h.events('piece.generated').length === begun)
    expect(h.backend.begun).toHaveLength(begun)
    expect(h.cook(cookId).status).toBe('paused')
    await h.api.cooks.resume({ projectId: h.projectId, cookId })
    await h.reaches(cookId, 'completed')
    expect(h.backend.begun).toHaveLength(12)
  })

  test('is not paused twice: the second time changes nothing', async () => {
    await using h = await engineHarness()
    h.backend.react('wait')
    const cookId = await h.start()
    const pause = () => h.api.cooks.pause({ projectId: h.projectId, cookId })
    expect(await pause()).toEqual({ changed: true })
    expect(await pause()).toEqual({ changed: false })
    expect(h.events('cook.paused')).toHaveLength(1)
  })

  test('stays paused over a restart', async () => {
    await using h = await engineHarness()
    h.backend.react('wait')
    const cookId = await h.start()
    await h.api.cooks.pause({ projectId: h.projectId, cookId })
    await h.reopen()
    expect(h.cook(cookId).status).toBe('paused')
    await h.api.cooks.resume({ projectId: h.projectId, cookId })
    await h.reaches(cookId, 'completed')
  })
})

describe('a cook that is halted', () => {
  test('says why, and resumes', async () => {
    await using h = await engineHarness()
    h.backend.react('wait')
    const cookId = await h.start()
    await h.api.cooks.halt({ projectId: h.projectId, cookId })
    expect(h.cook(cookId)).toMatchObject({ status: 'halted', haltReason: 'person' })
    await h.api.cooks.resume({ projectId: h.projectId, cookId })
    h.backend.release()
    await h.reaches(cookId, 'completed')
    expect(h.cook(cookId).haltReason).toBeNull()
  })

  test('by its budget of time, says so, and halts again unless the budget is raised', async () => {
    await using h = await engineHarness({ document: sketchDocument({ supply: 40, budget: { timeMs: 100 } }) })
    const cookId = await h.start()
    await h.reaches(cookId, 'halted')
    expect(h.cook(cookId)).toMatchObject({ haltReason: 'budget-time', haltMessage: expect.stringContaining('100 ms') })
    expect(h.backend.begun.length).toBeLessThan(40)
    await h.api.cooks.resume({ projectId: h.projectId, cookId })
    await h.until('it halts again', () => h.events('cook.halted').length === 2)
    await h.revise(cookId, sketchDocument({ supply: 40, budget: { timeMs: 100_000 } }))
    await h.api.cooks.resume({ projectId: h.projectId, cookId })
    await h.reaches(cookId, 'completed')
    expect(h.backend.begun).toHaveLength(40)
  })

  test('by its budget of disk, says so', async () => {
    await using h = await engineHarness({ document: sketchDocument({ supply: 40, budget: { diskBytes: 500 } }) })
    const cookId = await h.start()
    await h.reaches(cookId, 'halted')
    expect(h.cook(cookId)).toMatchObject({
      haltReason: 'budget-disk',
      haltMessage: expect.stringContaining('500 bytes'),
    })
  })
})

describe('a cook that is archived', () => {
  test('runs no more, loses nothing, and leaves room for another', async () => {
    await using h = await engineHarness()
    h.backend.react('wait')
    const cookId = await h.start()
    await h.until('some run', () => h.backend.pending.length > 0)
    await h.api.cooks.archive({ projectId: h.projectId, cookId })
    const begun = h.backend.begun.length
    h.backend.release()
    await h.until('what ran is kept', () => h.events('piece.generated').length === begun)
    expect(h.backend.begun).toHaveLength(begun)
    const next = await h.start()
    await h.reaches(next, 'completed')
    expect(h.cook(cookId).status).toBe('archived')
    expect(h.pieces(cookId).filter((piece) => piece.status === 'generated')).toHaveLength(begun)
  })
})

describe('a restart', () => {
  test('goes on by itself and makes no piece twice', async () => {
    await using h = await engineHarness({ document: sketchDocument({ supply: 30 }) })
    h.backend.react((_request, nth) => (nth > 10 ? 'wait' : 'make'))
    const cookId = await h.start()
    await h.until('some wait', () => h.backend.pending.length > 0)
    await h.reopen()
    await h.reaches(cookId, 'completed')
    const numbers = h.events('piece.generated').map((event) => event.payload['number' as never])
    expect(new Set(numbers).size).toBe(30)
    expect(numbers).toHaveLength(30)
  })
})
