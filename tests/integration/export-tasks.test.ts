import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EngineState, ExportTask } from '../../schemas/engine-state.ts'
import { verifyFolder } from '../../src-main/adapters/files/verify-folder.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { type FakeImages, fakeImages } from '../support/engine/fake-images.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'

type Cooked = AsyncDisposable & {
  h: EngineHarness
  images: FakeImages
  /** A folder that is not there yet. */
  out: string
  ref: { projectId: string; cookId: string; options: { which: 'all' } }
}

async function cooked(name = 'Birds'): Promise<Cooked> {
  const h = await engineHarness({ document: sketchDocument({ supply: 6, name }) })
  const cookId = await h.start()
  await h.reaches(cookId, 'completed')
  const images = fakeImages()
  h.session().images = images
  return {
    h,
    images,
    out: path.join(h.dir, '..', 'out'),
    ref: { projectId: h.projectId, cookId, options: { which: 'all' } },
    async [Symbol.asyncDispose]() {
      images.release()
      await h[Symbol.asyncDispose]()
    },
  }
}

async function until(h: EngineHarness, holds: (state: EngineState) => boolean): Promise<EngineState> {
  const stop = new AbortController()
  for await (const state of await h.api.system.state(undefined, { signal: stop.signal })) {
    if (!holds(state)) continue
    stop.abort()
    return state
  }
  throw new Error('the state ended')
}

async function ended(h: EngineHarness, taskId: string): Promise<ExportTask> {
  const of = ({ exports }: EngineState) => exports.find((task) => task.taskId === taskId && task.state !== 'running')
  const task = of(await until(h, (state) => of(state) !== undefined))
  if (!task) throw new Error('the task is gone')
  return task
}

describe('an export', () => {
  test('goes on when nobody listens, into a folder of the collection, and says how it ended', async () => {
    await using c = await cooked('Foxes: the/“first”')
    const { h, ref } = c
    const { taskId, dir } = await h.api.exports.start(ref)
    expect(path.dirname(dir)).toBe(path.join(h.dir, 'exports'))
    const task = await ended(h, taskId)
    expect(task).toMatchObject({ state: 'done', dir, problems: [], msLeft: null })
    expect((await verifyFolder(dir)).ok).toBe(true)
    const [record] = await h.api.exports.list({ projectId: ref.projectId, cookId: ref.cookId })
    expect(record).toMatchObject({ dir, manifestSha256: task.manifestSha256 })
    const second = await h.api.exports.start(ref)
    expect(second.dir).toBe(`${dir} 2`)
    expect(await ended(h, second.taskId)).toMatchObject({ state: 'done', manifestSha256: task.manifestSha256 })
    expect(h.errors).toEqual([])
  })

  test('tells how far it is, and keeps the studio busy', async () => {
    await using c = await cooked()
    const { h, images, ref } = c
    void images.holdAfter(3)
    const { taskId } = await h.api.exports.start(ref)
    const state = await until(h, ({ exports }) => (exports[0]?.done ?? 0) > 0)
    expect(state.busy).toBe(true)
    expect(state.exports).toMatchObject([{ taskId, state: 'running', step: 'images', total: 6 }])
    images.release()
    await ended(h, taskId)
    expect((await until(h, ({ busy }) => !busy)).exports).toHaveLength(1)
  })

  test('to a folder that another one writes to is refused; others run side by side', async () => {
    await using c = await cooked()
    const { h, images, ref, out } = c
    void images.holdAfter(0)
    const first = await h.api.exports.start({ ...ref, dir: out })
    await expect(h.api.exports.start({ ...ref, dir: `${out}/../out/` })).rejects.toMatchObject({
      data: { problems: [{ code: 'CONFLICT', file: first.dir }] },
    })
    const listened = await h.api.exports.run({ ...ref, dir: out })
    await expect(listened.next()).rejects.toMatchObject({ data: { problems: [{ code: 'CONFLICT' }] } })
    const [second, third] = await Promise.all([h.api.exports.start(ref), h.api.exports.start(ref)])
    expect(second.dir).not.toBe(third.dir)
    images.release()
    for (const { taskId } of [first, second, third]) expect(await ended(h, taskId)).toMatchObject({ state: 'done' })
  })

  test('that is canceled leaves nothing to be seen, and goes on where it stood when it is asked for again', async () => {
    await using c = await cooked()
    const { h, images, ref, out } = c
    const reached = images.holdAfter(3)
    const { taskId } = await h.api.exports.start({ ...ref, dir: out })
    await reached
    const canceled = h.api.exports.cancel({ projectId: ref.projectId, taskId })
    images.release()
    await canceled
    expect(await ended(h, taskId)).toMatchObject({ state: 'canceled', problems: [{ code: 'CANCELED' }] })
    expect(existsSync(out)).toBe(false)
    const beside = readdirSync(path.dirname(out), { recursive: true }).map(String)
    const journal = beside.find((name) => name.endsWith('.ovenbird-journal')) ?? ''
    expect(readFileSync(path.join(out, '..', journal), 'utf8')).toContain('images/')
    const again = await h.api.exports.start({ ...ref, dir: out })
    expect(await ended(h, again.taskId)).toMatchObject({ state: 'done' })
    expect((await verifyFolder(out)).ok).toBe(true)
    expect(await h.api.exports.cancel({ projectId: ref.projectId, taskId })).toBeNull()
  })

  test('ends with its project, and can be taken up after', async () => {
    await using c = await cooked()
    const { h, images, ref, out } = c
    const reached = images.holdAfter(2)
    const { taskId } = await h.api.exports.start({ ...ref, dir: out })
    await reached
    const closed = h.api.projects.close({ projectId: ref.projectId })
    images.release()
    await closed
    expect(await ended(h, taskId)).toMatchObject({ state: 'canceled' })
    await h.api.projects.open({ dir: h.dir })
    h.session().images = images
    const again = await h.api.exports.start({ ...ref, dir: out })
    expect(await ended(h, again.taskId)).toMatchObject({ state: 'done' })
    expect(h.errors).toEqual([])
  })

  test('is recorded though its cook was given work meanwhile, and the cook stays at it', async () => {
    await using c = await cooked()
    const { h, images, ref } = c
    const cook = { projectId: ref.projectId, cookId: ref.cookId }
    const reached = images.holdAfter(2)
    const { taskId } = await h.api.exports.start(ref)
    await reached
    h.backend.react('wait')
    await h.api.pieces.review({ ...cook, numbers: [1], decision: 'rejected', then: { kind: 'same' } })
    images.release()
    expect(await ended(h, taskId)).toMatchObject({ state: 'done' })
    expect(await h.api.exports.list(cook)).toHaveLength(1)
    expect(h.cook(ref.cookId).status).toBe('cooking')
  })

  test('that can not be made says why', async () => {
    await using c = await cooked()
    const { h, ref } = c
    await expect(h.api.exports.start({ ...ref, cookId: 'none' })).rejects.toMatchObject({
      data: { problems: [{ code: 'NOT_FOUND' }] },
    })
    await expect(h.api.exports.start({ ...ref, dir: 'somewhere' })).rejects.toMatchObject({
      data: { problems: [{ code: 'VALIDATION', field: 'dir' }] },
    })
    await expect(h.api.exports.cancel({ projectId: ref.projectId, taskId: 'none' })).rejects.toMatchObject({
      data: { problems: [{ code: 'NOT_FOUND' }] },
    })
    const { taskId } = await h.api.exports.start({ ...ref, options: {} })
    expect(await ended(h, taskId)).toMatchObject({ state: 'failed', problems: [{ code: 'VALIDATION' }] })
  })
})
