import { createRouterClient, type RouterClient } from '@orpc/server'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ProjectStore } from '../../../../src-main/app/ports/project-store.ts'
import { composeEngine } from '../../../../src-main/hosts/compose-engine.ts'
import type { DropLimits } from '../../../../src-main/hosts/server/drops/drop-limits.ts'
import { type RunningServer, startServer } from '../../../../src-main/hosts/server/start-server.ts'
import type { RpcContext } from '../../../../src-main/rpc/context.ts'
import { router } from '../../../../src-main/rpc/router.ts'
import { fakeBackend } from '../../../support/engine/fake-backend.ts'

export const TOKEN = 'a-token-of-the-tests-0123456789'

/** A whole studio as a browser meets it, in a folder of its own, with one project open. */
export type ServedStudio = AsyncDisposable & {
  root: string
  home: string
  context: RpcContext
  /** The engine asked directly. */
  api: RouterClient<typeof router>
  projectId: string
  server: RunningServer
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** With the token, as a script asks. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  store(): ProjectStore
  /** Appends as many events as the log takes at once. */
  append(count: number): void
  /** Listeners for commits that are there now beside those of the engine itself. */
  listeners(): number
  /** What broke that should not have. */
  errors: unknown[]
  /** Starts the server anew, on the same port. */
  restartServer(): Promise<void>
}

export async function servedStudio(options: { dropLimits?: DropLimits } = {}): Promise<ServedStudio> {
  const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-served-'))
  const home = path.join(root, 'home')
  const windowDir = path.join(root, 'window')
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  writeWindow(windowDir)
  const { engine, dispose } = composeEngine({
    home,
    program: 'test',
    threads: 1,
    backends: [fakeBackend()],
    onError,
    onNotice: onError,
  })
  const context = { engine }
  const api = createRouterClient(router, { context })
  const { projectId } = await api.projects.open({ dir: path.join(root, 'project'), create: { name: 'Served' } })
  const store = () => {
    const project = engine.project(projectId)
    if (!project) throw new Error('the project is closed')
    return project.session.store
  }
  const listening = countListeners(store())
  const start = async (port: number) => {
    const started = await startServer({
      context,
      home,
      windowDir,
      host: '127.0.0.1',
      port,
      token: TOKEN,
      onError,
      ...options,
    })
    if (!started.ok) throw new Error(started.error.message)
    return started.value
  }
  let server = await start(0)
  const origin = `http://127.0.0.1:${server.port}`

  return {
    root,
    home,
    context,
    api,
    projectId,
    origin,
    errors,
    store,
    get server() {
      return server
    },
    fetch: (address, init = {}) => {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${TOKEN}`)
      return fetch(`${origin}${address}`, { ...init, headers })
    },
    append(count) {
      const event = {
        type: 'project.created',
        entityType: 'project',
        entityId: projectId,
        payload: { name: 'x' },
      } as const
      store().write((tx) => tx.append(Array.from({ length: count }, () => event)))
    },
    listeners: () => listening.size,
    async restartServer() {
      await server.close()
      server = await start(server.port)
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      await dispose()
      await rm(root, { recursive: true, force: true })
    },
  }
}

function writeWindow(dir: string): void {
  mkdirSync(path.join(dir, 'assets'), { recursive: true })
  writeFileSync(path.join(dir, 'index.html'), '<!doctype html><style nonce="__CSP_NONCE__"></style>')
  writeFileSync(path.join(dir, 'assets/index-Ab_1.js'), 'export {}')
}

/** Those who listen from now on. */
function countListeners(store: ProjectStore): ReadonlySet<unknown> {
  const listeners = new Set<unknown>()
  const { onCommit } = store
  store.onCommit = (listener) => {
    listeners.add(listener)
    const stop = onCommit(listener)
    return () => {
      listeners.delete(listener)
      stop()
    }
  }
  return listeners
}
