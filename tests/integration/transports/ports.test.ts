import { implement, os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../../schemas/contract.ts'
import { desktopContract } from '../../../schemas/desktop.ts'
import { PROTOCOL_VERSION } from '../../../schemas/protocol-version.ts'
import { type ServedPort, servePort } from '../../../src-main/rpc/serve-port.ts'
import { createDesktopClient } from '../../../src-renderer/client/desktop-client.ts'
import { dialPort } from '../../../src-renderer/client/dial-port.ts'
import { createEngineClient, type EngineClient } from '../../../src-renderer/client/engine-client.ts'
import { followProject } from '../../../src-renderer/client/follow-project.ts'
import type { LineTiming } from '../../../src-renderer/client/line-timing.ts'
import type { PageMessages } from '../../../src-renderer/client/receive-ports.ts'
import { eventually } from '../../support/engine/eventually.ts'
import { type ServedStudio, servedStudio } from './support/served-studio.ts'
import { testPage } from './support/test-page.ts'
import { QUICK, SILENT } from './support/window.ts'

let studio: ServedStudio
beforeAll(async () => {
  studio = await servedStudio()
})
afterAll(() => studio[Symbol.asyncDispose]())

/** A port for the window whose other end is answered until it closes. */
function grantedPort(open: Set<ServedPort>): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const served = servePort(port1, studio.context, () => open.delete(served))
  open.add(served)
  return port2
}

function connected(page: PageMessages, timing: Partial<LineTiming> = {}): EngineClient {
  const { dial, onArrival } = dialPort(page)
  return createEngineClient(dial, { wake: onArrival, timing: { ...QUICK, ...timing } })
}

test('twenty reloads leave one port and one tail', async () => {
  const open = new Set<ServedPort>()
  let close = () => {}
  for (let reload = 0; reload < 20; reload += 1) {
    const page = testPage()
    const client = connected(page)
    const port = grantedPort(open)
    page.grant('engine', port)
    let begun = false
    const stop = followProject(client, studio.projectId, {
      onSnapshot: () => (begun = true),
      onEvents: () => undefined,
    })
    await eventually('the window has begun', () => begun)
    // What goes with the page's document.
    close = () => {
      stop()
      client.close()
      port.close()
    }
    if (reload < 19) close()
  }
  await eventually('one port is left', () => open.size === 1)
  await eventually('one tail is left', () => studio.listeners() === 1)
  expect(open.size).toBe(1)
  close()
  await eventually('none is left', () => open.size === 0 && studio.listeners() === 0)
})

test('the engine’s side can end a port, with everything that is answered over it', async () => {
  const open = new Set<ServedPort>()
  const page = testPage()
  const client = connected(page)
  page.grant('engine', grantedPort(open))
  const { asOfSeq } = await client.api.feed.snapshot({ projectId: studio.projectId })
  const tail = await client.api.feed.tail({ projectId: studio.projectId, since: asOfSeq })
  const next = tail.next()
  await eventually('it listens', () => studio.listeners() === 1)
  for (const served of open) served.close()
  await expect(next).rejects.toMatchObject({ name: 'ConnectionLost' })
  expect([open.size, studio.listeners()]).toEqual([0, 0])

  // The shell grants another, and the window goes on.
  expect(client.connection.get().kind).toBe('lost')
  page.grant('engine', grantedPort(open))
  expect((await client.api.feed.snapshot({ projectId: studio.projectId })).asOfSeq).toBe(asOfSeq)
  expect(client.connection.get()).toEqual({ kind: 'live', generation: 2 })
  client.close()
})

test('a port that comes while another is in use takes its place', async () => {
  const open = new Set<ServedPort>()
  const page = testPage()
  const client = connected(page)
  page.grant('engine', grantedPort(open))
  await client.api.projects.list()
  page.grant('engine', grantedPort(open))
  await eventually('the former is closed', () => open.size === 1)
  expect(await client.api.projects.list()).toHaveLength(1)
  client.close()
})

test('a port of another name, or from another origin, is not taken', async () => {
  const open = new Set<ServedPort>()
  const page = testPage()
  const client = connected(page, { patienceMs: 20 })
  page.grant('desktop', grantedPort(open))
  page.grant('engine', grantedPort(open), 'https://evil.example')
  await expect(client.api.projects.list()).rejects.toMatchObject({ name: 'ConnectionLost' })
  client.close()
  for (const served of open) served.close()
})

test('a silent engine is seen to be gone, and to be back on the same port', async () => {
  const { port1, port2 } = new MessageChannel()
  const page = testPage()
  const held: (() => void)[] = []
  let silent = false
  // An engine whose loop is held up: what it has to say comes late.
  servePort(
    {
      on: (event, listener) => port1.on(event, listener),
      postMessage: (message) => {
        if (silent) held.push(() => port1.postMessage(message))
        else port1.postMessage(message)
      },
      start: () => port1.start(),
      close: () => port1.close(),
    },
    studio.context,
  )
  const client = connected(page, SILENT)
  page.grant('engine', port2)
  await client.api.projects.list()
  silent = true
  const asked = client.api.projects.list()
  await eventually('it is gone', () => client.connection.get().kind === 'lost')
  silent = false
  for (const send of held) send()
  expect(await asked).toHaveLength(1)
  await eventually('it is back', () => client.connection.get().kind === 'live')
  client.close()
  port2.close()
})

test('a port that comes while the engine is away is used at once', async () => {
  const page = testPage()
  const { port1, port2 } = new MessageChannel()
  const never = { backOffFirstMs: 600_000, backOffMostMs: 600_000 }
  // Whoever misses the next engine's greeting here dials it no more.
  const client = connected(page, { ...never, pingWithinMs: 1_000 })
  // Nobody answers on it: the engine was killed, and its end of the port lives on for a while.
  page.grant('engine', port2)
  await eventually('it is away', () => client.connection.get().kind === 'lost')
  const open = new Set<ServedPort>()
  page.grant('engine', grantedPort(open))
  expect(await client.api.projects.list()).toHaveLength(1)
  client.close()
  port1.close()
  for (const served of open) served.close()
})

test('garbage on a port harms nothing', async () => {
  const { port1, port2 } = new MessageChannel()
  servePort(port1, studio.context)
  const said: unknown[] = []
  const { error } = console
  console.error = (...words) => said.push(words)
  port2.start()
  for (const garbage of [
    '',
    '{',
    '5',
    '{"i":"odd"}',
    '{"i":"odd","p":{"u":"//"}}',
    5,
    null,
    { i: 1 },
    new Uint8Array(9),
  ]) {
    port2.postMessage(garbage)
  }
  const page = testPage()
  const client = connected(page)
  page.grant('engine', port2)
  expect(await client.api.projects.list()).toHaveLength(1)
  console.error = error
  client.close()
  port2.close()
})

test('an engine of another version is refused, and the window says what to do', async () => {
  for (const [answer, words] of [
    [PROTOCOL_VERSION + 1, `protocol ${PROTOCOL_VERSION + 1}`],
    [null, 'an older protocol'],
  ] as const) {
    const { port1, port2 } = new MessageChannel()
    const ping = implement(contract).system.ping.handler(() => ({ protocolVersion: answer ?? 0 }))
    new RPCHandler(answer === null ? {} : { system: { ping } }).upgrade(port1)
    port1.start()
    const page = testPage()
    const client = connected(page)
    page.grant('engine', port2)
    await eventually('it is refused', () => client.connection.get().kind === 'refused')
    expect(client.connection.get()).toMatchObject({
      problem: { message: expect.stringContaining(words), cure: 'Reload the window.' },
    })
    client.close()
    port2.close()
  }
})

test('the desktop is asked over its own port, also before it has come', async () => {
  const page = testPage()
  const desktop = createDesktopClient(page)
  const asked = desktop.chooseFolder({ title: 'Layers' })
  const { port1, port2 } = new MessageChannel()
  const chooseFolder = implement(desktopContract).chooseFolder.handler(({ input }) => `/home/${input.title}`)
  new RPCHandler({ chooseFolder, other: os.handler(() => null) }).upgrade(port1)
  port1.start()
  page.grant('desktop', port2)
  expect(await asked).toBe('/home/Layers')
  port2.close()
})
