import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PieceRows } from '../../schemas/commands/piece-queries.ts'
import type { EngineClient } from '../../src-renderer/client/engine-client.ts'
import { ConnectionLost } from '../../src-renderer/client/connection-lost.ts'
import { followProject } from '../../src-renderer/client/follow-project.ts'
import { createProjectStore, type ProjectStore } from '../../src-renderer/stores/project/project-store.ts'
import { cookStep, SUPPLY_MOST } from '../support/engine/cook-step.ts'
import { endCook } from '../support/engine/end-cook.ts'
import { eventually } from '../support/engine/eventually.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { sketchDocument } from '../support/engine/sketch-document.ts'
import { unlessRefused } from '../support/engine/unless-refused.ts'

const EVERY_NUMBER = Array.from({ length: SUPPLY_MOST }, (_, index) => index + 1)

/** A window on the harness's project, over a line that the test cuts and slows down. */
type TestWindow = {
  store: ProjectStore
  /** Loses the connection: what is asked and streamed over it ends. What is asked meanwhile waits for the next one. */
  cut(meanwhile?: () => Promise<void>): Promise<void>
  /** Answers to questions for pieces wait until they are let through. */
  hold(): void
  letThrough(): void
  errors: unknown[]
  stop(): void
}

function openWindow(h: EngineHarness): TestWindow {
  let line = new AbortController()
  let isThere = Promise.resolve()
  let held: (() => void)[] | null = null
  const errors: unknown[] = []
  const lostOr = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (let waitedFor: unknown; waitedFor !== isThere;) {
      waitedFor = isThere
      await isThere
    }
    const { signal } = line
    const lost = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new ConnectionLost())))
    return Promise.race([ask(), lost])
  }

  async function* overLine<T>(stream: AsyncIterable<T>): AsyncIterable<T> {
    const iterator = stream[Symbol.asyncIterator]()
    try {
      for (;;) {
        const next = await lostOr(() => iterator.next())
        if (next.done) return
        yield next.value
      }
    } finally {
      void iterator.return?.()
    }
  }

  type Feed = EngineHarness['api']['feed']
  const feed = {
    snapshot: (...of: Parameters<Feed['snapshot']>) => lostOr(() => h.api.feed.snapshot(...of)),
    events: (...of: Parameters<Feed['events']>) => lostOr(() => h.api.feed.events(...of)),
    tail: async (...of: Parameters<Feed['tail']>) => overLine(await lostOr(() => h.api.feed.tail(...of))),
  }
  const loadRows = async (cookId: string, numbers: number[]): Promise<PieceRows> => {
    const rows = await lostOr(() => h.api.pieces.rows({ projectId: h.projectId, cookId, numbers }))
    if (held) await new Promise<void>((resolve) => held?.push(resolve))
    return rows
  }
  const store = createProjectStore(loadRows, (error) => {
    if (!(error instanceof ConnectionLost)) errors.push(error)
  })
  const client = { api: { feed } } as unknown as Pick<EngineClient, 'api'>
  const stop = followProject(client, h.projectId, store)

  return {
    store,
    errors,
    stop,
    async cut(meanwhile = () => Promise.resolve()) {
      line.abort()
      line = new AbortController()
      isThere = meanwhile()
      await isThere
      store.retry()
    },
    hold() {
      held ??= []
    },
    letThrough() {
      const waiting = held ?? []
      held = null
      for (const go of waiting) go()
    },
  }
}

type Step = (h: EngineHarness, cookId: string, window: TestWindow) => unknown

/** What happens to the window itself. */
const windowStep = fc.constantFrom<Step>(
  (_h, _cookId, window) => window.cut(),
  (_h, _cookId, window) => window.hold(),
  (_h, _cookId, window) => window.letThrough(),
  (_h, cookId, window) => window.store.pieces(cookId).want(EVERY_NUMBER),
  (_h, cookId, window) => void window.store.pieces(cookId).watch(3, () => undefined),
)
const engineAgain: Step = (h, _cookId, window) => window.cut(() => h.reopen())
const anyStep = fc.oneof(
  { weight: 12, arbitrary: cookStep },
  { weight: 5, arbitrary: windowStep },
  { weight: 1, arbitrary: fc.constant(engineAgain) },
)

const byKey = <T>(rows: readonly T[], key: (row: T) => string) => new Map(rows.map((row) => [key(row), row]))

/** True when the window shows what the database holds. */
function expectEqual(h: EngineHarness, cookId: string, { store }: TestWindow): void {
  const { read } = h.session().store
  const state = store.state.getState()
  expect(state.asOfSeq).toBe(read.lastSeq())
  expect(state.collections).toEqual(byKey(read.collections(), ({ id }) => id))
  expect(state.cooks).toEqual(byKey(read.cooks(), ({ id }) => id))
  expect(state.exports).toEqual(byKey(read.exports(cookId), ({ id }) => id))
  expect(state.escalations).toEqual(byKey(read.escalations(), ({ jobId }) => jobId))
}

function shown(window: TestWindow, cookId: string): PieceRows {
  const cache = window.store.pieces(cookId)
  const rows: PieceRows = { asOfSeq: 0, pieces: [], planned: [] }
  for (const number of EVERY_NUMBER) {
    const known = cache.get(number)
    if (known?.kind === 'piece') rows.pieces.push(known.piece)
    if (known?.kind === 'planned') rows.planned.push(known.planned)
  }
  return rows
}

async function lookAtAll(window: TestWindow, cookId: string, supply: number): Promise<void> {
  const cache = window.store.pieces(cookId)
  const all = EVERY_NUMBER.filter((number) => number <= supply)
  cache.want(all)
  await eventually('every piece is read', () => all.every((number) => cache.get(number)), cache.subscribe)
}

test(
  'whatever a person does and however the line breaks, the window shows what the database holds',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (stream) => {
        await using h = await engineHarness({ document: sketchDocument({ supply: 10 }) })
        const cookId = await h.start()
        const window = openWindow(h)
        window.store.pieces(cookId).want(EVERY_NUMBER.slice(0, 5))
        for (const step of stream) await unlessRefused(() => step(h, cookId, window))
        window.letThrough()
        await endCook(h, cookId)
        const seq = h.session().store.read.lastSeq()
        const { state } = window.store
        await eventually('the window is told of everything', () => state.getState().asOfSeq >= seq, state.subscribe)

        expectEqual(h, cookId, window)
        const { supply } = h.cook(cookId)
        const cached = shown(window, cookId)
        const rows = h.pieces(cookId)
        for (const piece of cached.pieces) expect(rows).toContainEqual(piece)
        expect(cached.planned.filter(({ number }) => number <= supply)).toEqual([])
        await lookAtAll(window, cookId, supply)
        expect(shown(window, cookId).pieces.filter(({ number }) => number <= supply)).toEqual(
          rows.filter(({ number }) => number <= supply),
        )
        expect(window.errors).toEqual([])
        expect(h.errors).toEqual([])
        window.stop()
      }),
      { numRuns: Number(process.env['OVENBIRD_STREAM_RUNS'] ?? 8) },
    )
  },
)
