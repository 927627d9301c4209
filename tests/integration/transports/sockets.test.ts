import { connect } from 'node:net'
import { once } from 'node:events'
import { RPCLink } from '@orpc/client/websocket'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Event } from '../../../schemas/event.ts'
import { eventually } from '../../support/engine/eventually.ts'
import { type ServedStudio, servedStudio } from './support/served-studio.ts'
import { openSocket } from './support/ways-in.ts'

let studio: ServedStudio
beforeAll(async () => {
  studio = await servedStudio()
})
afterAll(() => studio[Symbol.asyncDispose]())

const PAGES = 24

test('a window that reads slowly holds neither the engine nor other windows, and misses nothing', async () => {
  const { projectId } = studio
  const { read, write } = studio.store()
  const since = read.lastSeq()
  const name = 'x'.repeat(2_000)
  const event = { type: 'project.created', entityType: 'project', entityId: projectId, payload: { name } } as const
  let pagesRead = 0
  let readTo = 0
  const { events } = read
  read.events = (after, limit) => {
    const page = events(after, limit)
    if (page.length > 0) pagesRead += 1
    readTo = page.at(-1)?.seq ?? readTo
    return page
  }
  for (let page = 0; page < PAGES; page += 1) write((tx) => tx.append(Array.from({ length: 500 }, () => event)))
  await eventually('the engine itself has read its log', () => readTo === read.lastSeq())

  pagesRead = 0
  const slow = openSocket(studio.server.port)
  const link = new RPCLink({ websocket: slow })
  const tail = (await link.call(['feed', 'tail'], { projectId, since }, { context: {} })) as AsyncIterator<Event[]>
  slow.pause()
  const other = openSocket(studio.server.port)
  const otherLink = new RPCLink({ websocket: other })
  for (let nth = 0; nth < 100; nth += 1) await otherLink.call(['projects', 'list'], undefined, { context: {} })
  // What the system's own buffers hold, and no more.
  expect(pagesRead).toBeGreaterThan(0)
  expect(pagesRead).toBeLessThan(PAGES)

  slow.resume()
  let seq = since
  while (seq < since + PAGES * 500) {
    const { value: page } = (await tail.next()) as { value: Event[] }
    expect(page[0]?.seq).toBe(seq + 1)
    seq = page.at(-1)?.seq ?? seq
  }
  read.events = events
  slow.close()
  other.close()
  await eventually('nobody listens any more', () => studio.listeners() === 0)
})

test('a message that is larger than any of the contract ends its socket alone', async () => {
  const socket = openSocket(studio.server.port)
  await once(socket, 'open')
  socket.send('x'.repeat(17 * 1024 * 1024))
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(1009)
  expect((await studio.fetch('/session')).status).toBe(204)
})

test('what is no request of the contract harms nothing', async () => {
  const { error } = console
  console.error = () => undefined
  const socket = openSocket(studio.server.port)
  await once(socket, 'open')
  for (const garbage of ['', '{', '[]', '{"i":"odd"}', '{"i":"odd","p":{"u":"http://"}}', Buffer.from([255, 254, 0])]) {
    socket.send(garbage)
  }
  const link = new RPCLink({ websocket: socket })
  expect(await link.call(['projects', 'list'], undefined, { context: {} })).toHaveLength(1)
  console.error = error
  socket.close()
})

test('closing leaves no socket, no stream, no listener and no port', async () => {
  const { projectId } = studio
  const since = studio.store().read.lastSeq()
  const socket = openSocket(studio.server.port)
  const link = new RPCLink({ websocket: socket })
  await link.call(['feed', 'tail'], { projectId, since }, { context: {} })
  const stream = await studio.fetch(`/api/v1/projects/${projectId}/events/stream?since=${since}`)
  const body = stream.text().catch(() => 'broken off')
  await eventually('both listen', () => studio.listeners() === 2)
  const closed = once(socket, 'close') as Promise<[number]>
  await studio.server.close()
  expect((await closed)[0]).toBe(1001)
  await body
  await eventually('nobody listens any more', () => studio.listeners() === 0)
  expect(studio.server.sockets()).toBe(0)
  const [error] = (await once(connect(studio.server.port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException]
  expect(error.code).toBe('ECONNREFUSED')
  expect(studio.errors).toEqual([])
})
