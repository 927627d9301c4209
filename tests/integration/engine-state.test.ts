import { describe, expect, test } from 'vitest'
import type { EngineState } from '../../schemas/engine-state.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { fakeBackend } from '../support/engine/fake-backend.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'
import { wholeStudio } from '../support/engine/whole-studio.ts'

async function until(h: EngineHarness, holds: (state: EngineState) => boolean): Promise<EngineState> {
  const stop = new AbortController()
  for await (const state of await h.api.system.state(undefined, { signal: stop.signal })) {
    if (!holds(state)) continue
    stop.abort()
    return state
  }
  throw new Error('the state ended')
}

describe('what the engine is at', () => {
  test('is told at once, and then as it changes: what runs, how far it is, and that it has ended', async () => {
    await using h = await engineHarness({ document: sketchDocument({ supply: 20 }) })
    const idle = await until(h, () => true)
    expect(idle).toMatchObject({ busy: false, cooks: [], exports: [], notices: [] })
    expect(idle.projects).toEqual([{ projectId: h.projectId, name: 'Test', dir: h.dir, state: 'open', problem: null }])
    h.backend.react('wait')
    const cookId = await h.start()
    const working = await until(h, ({ cooks }) => (cooks[0]?.running.length ?? 0) > 0)
    expect(working.busy).toBe(true)
    expect(working.cooks[0]).toMatchObject({
      projectId: h.projectId,
      perMinute: null,
      progress: { cookId, supply: 20 },
    })
    expect(working.cooks[0]?.running).toEqual(working.cooks[0]?.running.toSorted((a, b) => a - b))
    h.backend.release()
    const done = await until(h, ({ cooks }) => cooks[0]?.progress.status === 'completed')
    expect(done).toMatchObject({ busy: false, cooks: [{ running: [], msLeft: null, progress: { generated: 20 } }] })
    await h.api.cooks.archive({ projectId: h.projectId, cookId })
    expect((await until(h, ({ cooks }) => cooks.length === 0)).busy).toBe(false)
  })

  test('says how fast a cook goes once that can be known', async () => {
    const backend = fakeBackend({ concurrency: 1 })
    await using h = await engineHarness({ document: sketchDocument({ supply: 100 }), backend })
    backend.react('wait')
    await h.start()
    const timer = setInterval(() => backend.pending.shift()?.make(), 40)
    const { cooks } = await until(h, (state) => state.cooks[0]?.perMinute !== null && state.cooks.length > 0)
    clearInterval(timer)
    const [{ perMinute, msLeft, progress } = { perMinute: null, msLeft: null, progress: null }] = cooks
    expect(perMinute).toBeGreaterThan(0)
    expect(msLeft).toBeCloseTo(((100 - (progress?.generated ?? 0)) / (perMinute ?? 1)) * 60_000)
  })

  test('is told to several, and to none after they have gone', async () => {
    await using h = await engineHarness()
    const { store } = h.session()
    let listeners = 0
    const { onCommit } = store
    store.onCommit = (listener) => {
      listeners += 1
      const stop = onCommit(listener)
      return () => {
        listeners -= 1
        stop()
      }
    }
    const stop = new AbortController()
    const followed = await Promise.all([1, 2, 3].map(() => h.api.system.state(undefined, { signal: stop.signal })))
    for (const states of followed) expect((await states.next()).value).toMatchObject({ busy: false })
    expect(listeners).toBe(1)
    stop.abort()
    for (const states of followed) for await (const state of states) expect(state).toBeDefined()
    expect(listeners).toBe(0)
  })

  test('ends with the engine', async () => {
    await using h = await engineHarness()
    const states = await h.api.system.state()
    await h.close()
    const told: unknown[] = []
    for await (const state of states) told.push(state)
    expect(told.length).toBeLessThanOrEqual(1)
    expect(h.errors).toEqual([])
  })

  test('says that it is busy while a project is packed, and no longer', async () => {
    await using h = await engineHarness()
    const { store } = h.session()
    const copied = Promise.withResolvers<void>()
    const { backup } = store
    store.backup = async (target) => {
      await copied.promise
      return backup(target)
    }
    const packed = h.api.projects.pack({ projectId: h.projectId, target: `${h.dir}.ovenbird` })
    expect((await until(h, ({ busy }) => busy)).cooks).toEqual([])
    copied.resolve()
    await packed
    expect((await until(h, ({ busy }) => !busy)).busy).toBe(false)
  })

  test('tells of projects that come and go', async () => {
    await using h = await engineHarness()
    await h.start()
    await until(h, ({ cooks }) => cooks[0]?.progress.status === 'completed')
    await h.api.projects.close({ projectId: h.projectId })
    expect(await until(h, () => true)).toMatchObject({ projects: [{ state: 'closed' }], cooks: [] })
    await h.api.projects.open({ dir: h.dir, readOnly: true })
    expect(await until(h, () => true)).toMatchObject({ projects: [{ state: 'reading' }], busy: false, cooks: [{}] })
    await h.api.projects.open({ dir: h.dir })
    expect(await until(h, () => true)).toMatchObject({ projects: [{ state: 'open' }], cooks: [{}] })
  })
})

describe('the engine', () => {
  test('says how it and its machine are, and what went wrong', async () => {
    await using s = await wholeStudio()
    const { protocolVersion } = await s.api.system.ping()
    const seen = await s.api.system.diagnostics()
    expect(seen).toMatchObject({ protocolVersion, pid: process.pid, threads: 1, platform: process.platform })
    expect(seen.versions).toMatchObject({ node: process.versions.node, sqlite: expect.stringMatching(/^3\./) })
    expect(seen.disks.find(({ dir }) => dir === s.dir)?.freeBytes).toBeGreaterThan(0)
    expect(seen.memoryBytes).toBeGreaterThan(1e7)
    s.engine.parts.onError(new Error('the reel came off'))
    expect((await s.api.system.logs({ limit: 10 })).at(-1)).toMatchObject({
      level: 'error',
      message: 'the reel came off',
    })
  })
})
