import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeContract } from '../../../build/scripts/schemas/describe-contract.ts'
import { callKind, REPEATABLE } from '../../../src-renderer/client/call-kind.ts'
import { ConnectionLost } from '../../../src-renderer/client/connection-lost.ts'
import { dialSocket } from '../../../src-renderer/client/dial-socket.ts'
import { createEngineClient } from '../../../src-renderer/client/engine-client.ts'
import { whyNot } from '../../../src-renderer/client/why-not.ts'
import { eventually } from '../../support/engine/eventually.ts'
import { sketchDocument } from '../../support/engine/sketch-document.ts'
import { type ServedStudio, servedStudio } from './support/served-studio.ts'
import { openSocket } from './support/ways-in.ts'
import { openWindow, QUICK, SILENT } from './support/window.ts'

let studio: ServedStudio
let file: string
beforeAll(async () => {
  studio = await servedStudio()
  file = path.join(studio.root, 'collection.json')
  writeFileSync(file, JSON.stringify(sketchDocument()))
})
afterAll(() => studio[Symbol.asyncDispose]())

/** The answer to the greeting is the first message of every connection; the answer to what is asked then, the second. */
const loseFirstAnswer = (nth: number, socket: number) => (socket === 1 && nth === 2 ? 'breaks before' : 'comes')

describe('a call whose answer is lost', () => {
  test('is asked again where it is a question', async () => {
    using window = openWindow(studio, loseFirstAnswer)
    expect(await window.client.api.projects.list()).toEqual(await studio.api.projects.list())
    expect(window.sockets).toHaveLength(2)
  })

  test('is sent again where it is a command, and carried out once', async () => {
    const { projectId } = studio
    const before = studio.store().read.lastSeq()
    using window = openWindow(studio, loseFirstAnswer)
    expect(await window.client.api.collections.import({ projectId, file })).toMatchObject({ changed: true })
    const types = studio
      .store()
      .read.events(before, 100)
      .map(({ type }) => type)
    expect(types.filter((type) => type === 'collection.imported')).toHaveLength(1)
  })

  test('fails by name where nobody can say whether it was carried out', async () => {
    using window = openWindow(studio, loseFirstAnswer)
    const target = path.join(studio.root, 'packed')
    await expect(window.client.api.projects.pack({ projectId: studio.projectId, target })).rejects.toMatchObject({
      name: 'ConnectionLost',
      problem: { code: 'UNREACHABLE', cure: expect.any(String) },
    })
  })

  test('fails by name where the second answer is lost too', async () => {
    using window = openWindow(studio, (nth, socket) => (socket <= 2 && nth === 2 ? 'breaks before' : 'comes'))
    await expect(window.client.api.projects.list()).rejects.toBeInstanceOf(ConnectionLost)
  })

  test('a stream ends by name, wherever it breaks', async () => {
    using window = openWindow(studio)
    const tail = await window.client.api.feed.tail({ projectId: studio.projectId, since: 0 })
    expect((await tail.next()).done).toBe(false)
    const next = tail.next()
    window.sockets[0]?.terminate()
    await expect(next).rejects.toBeInstanceOf(ConnectionLost)
    await tail.return?.()
    await window.becomes('live')
  })
})

test('what the engine refuses is not sent again, and keeps its problems', async () => {
  using window = openWindow(studio)
  await expect(window.client.api.cooks.list({ projectId: 'nobody' })).rejects.toMatchObject({
    code: 'FAILED',
    data: { problems: [{ code: 'NOT_FOUND' }] },
  })
  expect(window.sockets).toHaveLength(1)
})

describe('an engine that ends', () => {
  test('is seen to be gone, and to be back; what was asked meanwhile is answered then', async () => {
    using window = openWindow(studio)
    await window.becomes('live')
    const seen: string[] = []
    window.client.connection.subscribe(() => seen.push(window.client.connection.get().kind))
    const restarted = studio.restartServer()
    await window.becomes('lost')
    expect(await window.client.api.projects.list()).toHaveLength(1)
    await restarted
    expect(window.client.connection.get()).toEqual({ kind: 'live', generation: 2 })
    expect(seen[0]).toBe('lost')
    expect(seen.at(-1)).toBe('live')
  })

  test('and stays away: a call waits so long and no longer', async () => {
    const dial = dialSocket(
      () => openSocket(1),
      async () => null,
    )
    const client = createEngineClient(dial, { timing: { ...QUICK, patienceMs: 30 } })
    await expect(client.api.projects.list()).rejects.toBeInstanceOf(ConnectionLost)
    await eventually('it goes on dialling', () => {
      const state = client.connection.get()
      return state.kind === 'lost' && state.attempt > 5
    })
    client.close()
  })

  test('is dialled at once when the page is looked at again', async () => {
    let reachable = false
    let wake = () => {}
    const dial = dialSocket(
      () => openSocket(reachable ? studio.server.port : 1),
      async () => null,
    )
    const timing = { ...QUICK, backOffFirstMs: 600_000, backOffMostMs: 600_000 }
    const client = createEngineClient(dial, {
      timing,
      wake(listener) {
        wake = listener
        return () => undefined
      },
    })
    await eventually('it is away', () => client.connection.get().kind === 'lost')
    reachable = true
    wake()
    await eventually('it is back', () => client.connection.get().kind === 'live')
    expect(await client.api.projects.list()).toHaveLength(1)
    client.close()
  })
})

test('an engine that hangs, or a socket whose other end vanished, is seen though nothing closes', async () => {
  let hung = false
  const fateOf = (_: number, socket: number) => (hung && socket === 1 ? 'vanishes' : 'comes')
  using window = openWindow(studio, fateOf, { timing: SILENT })
  await window.becomes('live')
  hung = true
  const asked = window.client.api.projects.list()
  await window.becomes('lost')
  expect(await asked).toHaveLength(1)
  await window.becomes('live')
  expect(window.sockets.length).toBeGreaterThan(1)
})

test('a window that is no longer let in says what to do', async () => {
  const dial = dialSocket(
    () => openSocket(studio.server.port, { authorization: 'Bearer of-an-earlier-start' }),
    () => whyNot(() => fetch(`${studio.origin}/session`)),
  )
  const client = createEngineClient(dial, { timing: { ...QUICK, patienceMs: 10 } })
  await eventually('it is refused', () => client.connection.get().kind === 'refused')
  expect(client.connection.get()).toMatchObject({
    problem: { cure: 'Open the address that it printed when it started.' },
  })
  await expect(client.api.projects.list()).rejects.toMatchObject({ problem: { code: 'UNREACHABLE' } })
  client.close()
})

test('a call that is called off stops, and is not taken for a lost one', async () => {
  using window = openWindow(studio)
  const stop = new AbortController()
  const tail = await window.client.api.feed.tail(
    { projectId: studio.projectId, since: studio.store().read.lastSeq() },
    { signal: stop.signal },
  )
  const next = tail.next()
  stop.abort()
  await expect(next).rejects.toMatchObject({ name: 'AbortError' })
  await eventually('nobody listens any more', () => studio.listeners() === 0)
})

test('of every procedure it is known what may become of it when its answer is lost', () => {
  const kinds = Object.keys(describeContract()).map((name) => [name, callKind(name.split('.'))] as const)
  const named = (kind: string) => kinds.filter(([, its]) => its === kind).map(([name]) => name)
  expect(named('stream')).toContain('feed.tail')
  expect(named('command')).toContain('pieces.review')
  expect(named('repeatable')).toContain('feed.snapshot')
  expect([...REPEATABLE].filter((name) => !named('repeatable').includes(name))).toEqual([])
  // Changes that carry no id: each was looked at.
  expect(named('once').sort()).toMatchInlineSnapshot(`
    [
      "collections.importLayers",
      "exports.cancel",
      "exports.start",
      "jobs.archiveFinished",
      "jobs.cancel",
      "jobs.prioritise",
      "projects.begin",
      "projects.close",
      "projects.forget",
      "projects.pack",
      "projects.unpack",
    ]
  `)
})
