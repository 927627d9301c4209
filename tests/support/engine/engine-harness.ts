import { createRouterClient, type RouterClient } from '@orpc/server'
import { rm } from 'node:fs/promises'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CookProgress } from '../../../schemas/cook-progress.ts'
import type { Event, EventType } from '../../../schemas/event.ts'
import { type Settings, settingsSchema } from '../../../schemas/settings.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import type { ProjectStore } from '../../../src-main/app/ports/project-store.ts'
import type { Session } from '../../../src-main/app/engine/session.ts'
import { router } from '../../../src-main/rpc/router.ts'
import { bareEngine } from './bare-engine.ts'
import { type FakeBackend, fakeBackend } from './fake-backend.ts'
import { type LooseDocument, sketchDocument } from './sketch-document.ts'
import { eventually } from './eventually.ts'

export type HarnessOptions = {
  document?: LooseDocument
  backend?: FakeBackend
  settings?: Partial<Settings>
  /** Stands between the engine and its store. */
  wrap?: (store: ProjectStore) => ProjectStore
}

/** A real engine with a real project in a folder of its own, asked through the contract; the backend is the test's. */
export type EngineHarness = AsyncDisposable & {
  dir: string
  file: string
  backend: FakeBackend
  api: RouterClient<typeof router>
  projectId: string
  errors: unknown[]
  session(): Session
  /** Writes the document anew. */
  write(document: LooseDocument): void
  /** Brings the document in; gives the collection's id. */
  take(): Promise<string>
  /** Takes the document over and starts its cook. */
  start(): Promise<string>
  /** Takes the document over into the cook that is there. */
  revise(cookId: string, document: LooseDocument): Promise<{ due: number[]; stay: number }>
  cook(cookId: string): CookView
  pieces(cookId: string): PieceView[]
  progress(cookId: string): Promise<CookProgress>
  events(...types: EventType[]): Event[]
  /** Waits until the cook has this status, and everything that follows from it has settled. */
  reaches(cookId: string, status: CookView['status']): Promise<void>
  until(what: string, holds: () => boolean): Promise<void>
  /** Closes the engine and opens the project in a new one, as after a restart. */
  reopen(): Promise<void>
  /** Closes the project: it lies on the disk as a studio leaves it. */
  close(): Promise<void>
}

/** Fast retries: the floor of 100 ms. */
const RETRY = settingsSchema.parse({}).retry

export async function engineHarness(options: HarnessOptions = {}): Promise<EngineHarness> {
  const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-engine-'))
  const backend = options.backend ?? fakeBackend()
  const dir = path.join(root, 'project')
  const file = path.join(root, 'collection.json')
  const settings = settingsSchema.parse({ retry: { ...RETRY, baseDelayMs: 0, jitterPct: 0 }, ...options.settings })
  const errors: unknown[] = []
  const { wrap = (store) => store } = options
  const begin = () => bareEngine({ root, backends: [backend], settings, wrap, onError: (error) => errors.push(error) })
  let engine = begin()
  let api = createRouterClient(router, { context: { engine } })
  const { projectId } = await api.projects.open({ dir, create: { name: 'Test' } })

  const harness: EngineHarness = {
    dir,
    file,
    backend,
    errors,
    projectId,
    get api() {
      return api
    },
    session() {
      const project = engine.project(projectId)
      if (!project) throw new Error('the project is closed')
      return project.session
    },
    write: (document) => writeFileSync(file, JSON.stringify(document)),
    async take() {
      const { collectionId } = await api.collections.import({ projectId, file })
      return collectionId
    },
    async start() {
      const { cookId } = await api.cooks.start({ projectId, collectionId: await harness.take() })
      return cookId
    },
    async revise(cookId, document) {
      harness.write(document)
      await harness.take()
      return api.cooks.revise({ projectId, cookId })
    },
    cook(cookId) {
      const cook = harness.session().store.read.cook(cookId)
      if (!cook) throw new Error(`there is no cook ${cookId}`)
      return cook
    },
    pieces: (cookId) => harness.session().store.read.pieces(cookId, {}, 0, 1_000_000),
    progress: (cookId) => api.cooks.progress({ projectId, cookId }),
    events: (...types) => {
      const all = harness.session().store.read.events(0, 1_000_000)
      return types.length === 0 ? all : all.filter((event) => types.includes(event.type))
    },
    reaches: (cookId, status) => harness.until(`the cook is ${status}`, () => harness.cook(cookId).status === status),
    until: (what, holds) => eventually(what, holds, (look) => harness.session().store.onCommit(look)),
    async reopen() {
      backend.release()
      await engine.closeAll()
      engine = begin()
      api = createRouterClient(router, { context: { engine } })
      await api.projects.open({ dir })
    },
    async close() {
      backend.release()
      await engine.closeAll()
    },
    async [Symbol.asyncDispose]() {
      backend.release()
      await engine.closeAll()
      engine.parts.appStore.close()
      await rm(root, { recursive: true, force: true })
    },
  }
  harness.write(options.document ?? sketchDocument())
  return harness
}
