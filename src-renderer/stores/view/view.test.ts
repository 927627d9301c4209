import { describe, expect, test } from 'vitest'
import type { CookProgress } from '../../../schemas/cook-progress.ts'
import type { CookPace, EngineState } from '../../../schemas/engine-state.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { ProjectState } from '../project/project-store.ts'
import { cookLines } from './cook-lines.ts'
import { findExceptions } from './find-exceptions.ts'
import { queueSummary } from './queue-summary.ts'
import type { StudioView } from './studio-view.ts'

type Cook = Partial<CookView & CookProgress> & { id: string; running?: number[]; perMinute?: number; msLeft?: number }

function progressOf({ id, status = 'cooking', supply = 100, ...counts }: Cook): CookProgress {
  const none = { generated: 0, failed: 0, gaps: 0, choosing: 0, queued: 0, due: 0, approved: 0, rejected: 0 }
  const { generated = 0, failed = 0 } = counts
  return { ...none, generated, failed, cookId: id, status, supply, haltReason: null, haltMessage: null }
}

function viewOf(
  cooks: readonly Cook[],
  engine: Partial<EngineState> = {},
  messages: readonly string[] = [],
): StudioView {
  const rows = cooks.map(
    (cook) => ({ collectionId: `of ${cook.id}`, status: 'cooking', changedAt: 1, ...cook }) as CookView,
  )
  const collections = rows.map(({ collectionId }) => ({ id: collectionId, name: collectionId, changedAt: 0 }))
  const project = {
    collections: new Map(collections.map((row) => [row.id, row])),
    cooks: new Map(rows.map((row) => [row.id, row])),
    exports: new Map(),
    escalations: new Map(messages.map((message, at) => [String(at), { message }])),
  } as unknown as ProjectState
  const paces = cooks.map((cook): CookPace => ({
    projectId: 'p',
    progress: progressOf(cook),
    perMinute: cook.perMinute ?? null,
    msLeft: cook.msLeft ?? null,
    running: cook.running ?? [],
  }))
  return {
    engine: { busy: false, projects: [], cooks: paces, exports: [], notices: [], ...engine },
    projects: new Map([['p', project]]),
  }
}

describe('the collections that are open', () => {
  test('stand in the order in which they changed, each with its cook and its pace', () => {
    const lines = cookLines(viewOf([{ id: 'old' }, { id: 'new', changedAt: 9, generated: 3 }]))
    expect(lines.map(({ cook, pace }) => [cook?.id, pace?.progress.generated])).toEqual([
      ['new', 3],
      ['old', 0],
    ])
  })

  test('have no cook when it was put away', () => {
    expect(cookLines(viewOf([{ id: 'away', status: 'archived' }]))[0]?.cook).toBeUndefined()
  })
})

describe('the queue', () => {
  test('adds up over cooks that go on, and is done when the last of them is', () => {
    const { engine } = viewOf([
      { id: 'a', generated: 40, running: [41, 42], perMinute: 60, msLeft: 60_000 },
      { id: 'b', generated: 90, running: [91], perMinute: 30, msLeft: 20_000 },
      { id: 'paused', status: 'paused', generated: 1 },
    ])
    expect(engine && queueSummary(engine)).toEqual({ running: 3, toGo: 70, perMinute: 90, msLeft: 60_000 })
  })

  test('says no rate where nothing is measured', () => {
    const { engine } = viewOf([{ id: 'a' }])
    expect(engine && queueSummary(engine)).toMatchObject({ perMinute: null, msLeft: null })
  })
})

describe('exceptions', () => {
  const kinds = (view: StudioView) => findExceptions(view).map(({ kind }) => kind)

  test('are none while everything goes well', () => {
    expect(kinds(viewOf([{ id: 'a', generated: 50 }]))).toEqual([])
  })

  test('are what failed, once for each cook, with what most of them failed of', () => {
    const view = viewOf(
      [
        { id: 'a', failed: 3 },
        { id: 'b', failed: 9 },
      ],
      {},
      ['Torn.', 'Missing.', 'Missing.'],
    )
    expect(findExceptions(view)).toMatchObject([
      { kind: 'failed', cookId: 'b', pieces: 9, cause: 'Missing.' },
      { kind: 'failed', cookId: 'a', pieces: 3 },
    ])
  })

  test('are cooks that something halted, not those that a person did', () => {
    const halted = { status: 'halted' } as const
    expect(kinds(viewOf([{ id: 'a', ...halted, haltReason: 'disk' }]))).toEqual(['halted'])
    expect(kinds(viewOf([{ id: 'a', ...halted, haltReason: 'person' }]))).toEqual([])
  })

  test('are projects that can’t be opened, notices, and exports that failed', () => {
    const problem = { code: 'UNKNOWN', message: '' } as const
    const engine = {
      projects: [
        { projectId: 'q', name: 'Q', dir: '/q', state: 'failed', problem },
        { projectId: 'r', name: 'R', dir: '/r', state: 'closed', problem: null },
      ],
      notices: [{ id: 'n', projectId: null, collectionId: null, problem }],
      exports: [
        { taskId: 't', state: 'failed' },
        { taskId: 'u', state: 'canceled' },
      ] as EngineState['exports'],
    } satisfies Partial<EngineState>
    expect(kinds(viewOf([], engine))).toEqual(['project', 'notice', 'export'])
  })

  test.each([
    ['runs', 'running', 0],
    ['succeeded', 'done', 0],
    ['failed too', 'failed', 1],
    ['was called off', 'canceled', 1],
  ])('of an export, where the next one of that cook %s, are as many as need somebody', (_, state, left) => {
    const task = (taskId: string, state: string, startedAt: number) => ({ taskId, cookId: 'a', state, startedAt })
    const exports = [task('t', 'failed', 1), task('u', state, 2)] as EngineState['exports']
    expect(kinds(viewOf([], { exports: exports.slice(0, 1) }))).toEqual(['export'])
    expect(kinds(viewOf([], { exports }))).toEqual(new Array(left).fill('export'))
  })

  test('are unknown until the engine has spoken', () => {
    expect(findExceptions({ engine: null, projects: new Map() })).toEqual([])
  })
})
