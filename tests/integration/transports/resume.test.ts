import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Event } from '../../../schemas/event.ts'
import { followProject } from '../../../src-renderer/client/follow-project.ts'
import { eventually } from '../../support/engine/eventually.ts'
import { type ServedStudio, servedStudio } from './support/served-studio.ts'
import type { Fate } from './support/tapped-socket.ts'
import { openWindow, type TestWindow } from './support/window.ts'

let studio: ServedStudio
beforeAll(async () => {
  studio = await servedStudio()
})
afterAll(() => studio[Symbol.asyncDispose]())

/** What a follower was told. Fails at once where something does not follow what came before. */
type Told = { snapshots: number[]; events: Event[]; stop(): void }

function follow({ client }: TestWindow): Told {
  const told: Told = { snapshots: [], events: [], stop: () => undefined }
  told.stop = followProject(client, studio.projectId, {
    onSnapshot: ({ asOfSeq }) => {
      told.snapshots.push(asOfSeq)
      told.events.length = 0
    },
    onEvents: (events) => void told.events.push(...events),
    onError: (error) => studio.errors.push(error),
  })
  return told
}

function lastSeq({ snapshots, events }: Told): number {
  return events.at(-1)?.seq ?? snapshots.at(-1) ?? -1
}

const caughtUp = (told: Told) =>
  eventually('the window knows all', () => lastSeq(told) === studio.store().read.lastSeq())

/** After how many messages a connection breaks; the later ones hold. */
const breaks = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 9 }), how: fc.constantFrom<Fate>('breaks before', 'breaks after') }),
  { maxLength: 8 },
)
const batches = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })

test('whatever breaks, and wherever, a window is told every event once and in order, from one snapshot on', async () => {
  await fc.assert(
    fc.asyncProperty(breaks, batches, async (broken, committed) => {
      using window = openWindow(studio, (nth, socket) => {
        const { after, how } = broken[socket - 1] ?? { after: 0, how: 'comes' as const }
        return nth === after ? how : 'comes'
      })
      const told = follow(window)
      for (const count of committed) {
        studio.append(count)
        await new Promise((resolve) => setImmediate(resolve))
      }
      await caughtUp(told)
      told.stop()
      expect(told.snapshots).toHaveLength(1)
      expect(told.events).toEqual(studio.store().read.events(told.snapshots[0] ?? 0, 10_000))
    }),
    { numRuns: 40 },
  )
  await eventually('nobody listens any more', () => studio.listeners() === 0)
})

test('every boundary between two events can break: none is lost, none comes twice', async () => {
  const events = 12
  // Of the messages of a connection: the greeting, the snapshot or the look at the last event, the tail, then a page each.
  using window = openWindow(studio, (nth, socket) => (nth === 4 && socket <= events ? 'breaks after' : 'comes'))
  const told = follow(window)
  await eventually('the snapshot is there', () => told.snapshots.length > 0)
  for (let nth = 1; nth <= events; nth += 1) {
    studio.append(1)
    await caughtUp(told)
  }
  told.stop()
  expect(window.sockets.length).toBeGreaterThan(events)
  expect(told.snapshots).toHaveLength(1)
  expect(told.events.map(({ seq }) => seq - (told.snapshots[0] ?? 0))).toEqual(
    Array.from({ length: events }, (_, index) => index + 1),
  )
})

test('a log that is no longer the one it was is read anew', async () => {
  using window = openWindow(studio)
  const told = follow(window)
  studio.append(2)
  await eventually('the snapshot is there', () => told.snapshots.length === 1)
  studio.append(1)
  await caughtUp(told)

  // The folder was put back to an earlier state, and other events were written since.
  const { read } = studio.store()
  const { events } = read
  const seen = told.events.at(-1)?.seq ?? 0
  read.events = (after, limit) =>
    events(after, limit).map((event) => (event.seq === seen ? { ...event, id: '0'.repeat(26) } : event))
  for (const socket of window.sockets) socket.terminate()
  await eventually('there is another snapshot', () => told.snapshots.length === 2)
  read.events = events
  studio.append(1)
  await caughtUp(told)
  told.stop()
  expect(told.snapshots).toHaveLength(2)
})

test('two windows are told the same of what either does', async () => {
  using one = openWindow(studio)
  using two = openWindow(studio)
  const tolds = [follow(one), follow(two)]
  await eventually('both have begun', () => tolds.every(({ snapshots }) => snapshots.length === 1))
  studio.append(3)
  await Promise.all(tolds.map(caughtUp))
  expect(tolds[0]?.events.slice(-3)).toEqual(tolds[1]?.events.slice(-3))
  for (const { stop } of tolds) stop()
})

test('nothing broke meanwhile', () => {
  expect(studio.errors).toEqual([])
})
