import { describe, expect, test } from 'vitest'
import type { Problem } from '../../schemas/errors.ts'
import type { ProjectStore } from '../../src-main/app/ports/project-store.ts'
import { engineHarness } from '../support/engine/engine-harness.ts'
import { fakeBackend } from '../support/engine/fake-backend.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'

const broken: Problem = { code: 'UNKNOWN', message: 'The lamp went out.' }
const full: Problem = { code: 'DISK_FULL', message: 'The disk is full.', cure: 'Free some space.' }

describe('a piece that fails', () => {
  test('once is tried again, and nobody is bothered', async () => {
    await using h = await engineHarness()
    const seen = new Set<string>()
    h.backend.react((request) => {
      const key = JSON.stringify(request)
      if (seen.size > 0 || seen.has(key)) return 'make'
      seen.add(key)
      return broken
    })
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    expect(await h.progress(cookId)).toMatchObject({ generated: 12, failed: 0 })
    expect(h.pieces(cookId).filter((piece) => piece.attempts === 2)).toHaveLength(1)
    expect(h.pieces(cookId).filter((piece) => piece.attempts === 1)).toHaveLength(11)
    expect(h.events('job.escalated')).toEqual([])
  })

  test('for good stands in the exceptions with every attempt, and the others are made', async () => {
    await using h = await engineHarness({ document: sketchDocument({ supply: 30 }) })
    h.backend.react((request) => (JSON.stringify(request).includes('owl') ? broken : 'make'))
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    const owls = h.pieces(cookId).filter((piece) => piece.selection['Bird'] === 'Owl')
    expect(owls.length).toBeGreaterThan(0)
    for (const piece of owls) expect(piece).toMatchObject({ status: 'failed', attempts: 3, problem: broken })
    const escalations = await h.api.jobs.escalations({ projectId: h.projectId })
    expect(escalations).toHaveLength(owls.length)
    const [escalated] = h.events('job.escalated')
    expect(escalated?.payload).toMatchObject({
      to: 'exception_inbox',
      code: 'UNKNOWN',
      attempts: [1, 2, 3].map((n) => ({ n, code: 'UNKNOWN', message: broken.message })),
    })
  })

  test('is made by a retry of what failed, with the seed it had', async () => {
    await using h = await engineHarness()
    h.backend.react({ code: 'VALIDATION', message: 'No.' })
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    const before = h.pieces(cookId).map(({ seed, requestHash }) => ({ seed, requestHash }))
    h.backend.release()
    expect(await h.api.cooks.retryFailed({ projectId: h.projectId, cookId })).toEqual({ pieces: 12 })
    await h.reaches(cookId, 'completed')
    expect(h.pieces(cookId).every((piece) => piece.status === 'generated')).toBe(true)
    expect(h.pieces(cookId).map(({ seed, requestHash }) => ({ seed, requestHash }))).toEqual(before)
  })

  test('by a throw of the backend fails like any other, and the engine lives', async () => {
    const backend = fakeBackend()
    const run = backend.run
    backend.run = (request, context) => {
      if (JSON.stringify(request).includes('owl')) throw new Error('segments fault')
      return run(request, context)
    }
    await using h = await engineHarness({ backend, document: sketchDocument({ supply: 30 }) })
    const cookId = await h.start()
    await h.reaches(cookId, 'completed')
    expect(h.pieces(cookId).find((piece) => piece.status === 'failed')?.problem?.message).toBe('segments fault')
    expect(h.errors).toEqual([])
  })
})

describe('a full disk', () => {
  test('holds the cook with its reason; once cured it goes on, and no attempt is spent', async () => {
    await using h = await engineHarness()
    h.backend.react((_request, nth) => (nth <= 4 ? 'make' : full))
    const cookId = await h.start()
    await h.reaches(cookId, 'halted')
    expect(h.cook(cookId)).toMatchObject({ haltReason: 'disk', haltMessage: 'The disk is full. Free some space.' })
    const begun = h.backend.begun.length
    h.backend.release()
    await h.api.cooks.resume({ projectId: h.projectId, cookId })
    await h.reaches(cookId, 'completed')
    expect(h.backend.begun.length).toBeGreaterThan(begun)
    expect(h.pieces(cookId).every(({ status, attempts }) => status === 'generated' && attempts === 1)).toBe(true)
  })
})

describe('a disk that refuses the record', () => {
  test('of finished pieces is asked again: none of them is made twice, and the cook ends by itself', async () => {
    let refusing = false
    let refused = 0
    const wrap = (store: ProjectStore): ProjectStore => ({
      ...store,
      write(fn) {
        if (refusing) {
          refused += 1
          throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
        }
        return store.write(fn)
      },
    })
    await using h = await engineHarness({ wrap })
    h.backend.react('wait')
    const cookId = await h.start()
    await h.until('some run', () => h.backend.pending.length > 0)
    refusing = true
    h.backend.release()
    await h.until('the disk has refused', () => refused > 0)
    refusing = false
    await h.reaches(cookId, 'completed')
    expect(h.backend.begun).toHaveLength(12)
    expect(h.events('piece.generated')).toHaveLength(12)
    expect(h.errors.length).toBeGreaterThan(0)
  })
})

describe('a job that is canceled', () => {
  test('leaves a piece that failed, not one that waits for ever; a retry makes it', async () => {
    await using h = await engineHarness()
    h.backend.react('wait')
    const cookId = await h.start()
    await h.until('some wait', () => h.backend.pending.length > 0)
    const { canceled } = await h.api.jobs.cancel({ projectId: h.projectId, source: cookId })
    expect(canceled.length).toBeGreaterThan(0)
    h.backend.release()
    await h.reaches(cookId, 'completed')
    const failed = h.pieces(cookId).filter((piece) => piece.status === 'failed')
    expect(failed.map((piece) => piece.problem?.code)).toEqual(canceled.map(() => 'CANCELED'))
    await h.api.cooks.retryFailed({ projectId: h.projectId, cookId })
    await h.until('all are made', () => h.pieces(cookId).every((piece) => piece.status === 'generated'))
  })
})

test('what can not be asked comes as one list of reasons, before anything is begun', async () => {
  const tooMany = sketchDocument({ supply: 101, params: { prompt: 'a [[Bird]]', width: 64, height: 99_999 } })
  await using h = await engineHarness({ document: tooMany })
  const problems = await h.start().then(
    () => [],
    (error: unknown) => (error as { data: { problems: Problem[] } }).data.problems,
  )
  const codes = problems.map((problem) => problem.code)
  expect(codes).toContain('PLAN_IMPOSSIBLE')
  expect(problems.find((problem) => problem.code === 'PLAN_IMPOSSIBLE')?.cure).toMatch(/supply/i)
  expect(problems.some((problem) => problem.field?.startsWith('params.height'))).toBe(true)
  expect(h.events('cook.started')).toEqual([])
})
