import { createRouterClient, type RouterClient } from '@orpc/server'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { Engine } from '../../../src-main/app/engine/engine.ts'
import { type ComposedEngine, composeEngine } from '../../../src-main/hosts/compose-engine.ts'
import { router } from '../../../src-main/rpc/router.ts'
import { eventually } from './eventually.ts'
import { writeLayers } from './layer-set.ts'

/** A whole studio, pixels and all, in a folder of its own, asked through the contract as a window asks it. */
export type Studio = AsyncDisposable & {
  path: (...names: string[]) => string
  engine: Engine
  api: RouterClient<typeof router>
  errors: unknown[]
  /** A folder of small layers, without a document; gives its path. */
  layers(...at: string[]): string
  collection(projectId: string): Promise<CollectionView>
  until(what: string, holds: () => boolean): Promise<void>
  /** Ends the engine and starts another, as a host that stays does. */
  restart(): Promise<void>
}

/** What the disk tells comes when the system has time for it. */
const PATIENCE_MS = 30_000

export type StudioOptions = {
  /** Shares the folder of another one. */
  root?: string
  /** False for a host that ends when its work is done. */
  stays?: boolean
}

export async function openStudio({ root: shared, stays = true }: StudioOptions = {}): Promise<Studio> {
  const root = shared ?? realpathSync(mkdtempSync(path.join(tmpdir(), 'ovenbird-studio-')))
  const errors: unknown[] = []
  const at = (...names: string[]) => path.join(root, ...names)
  let composed = compose()
  let api = createRouterClient(router, { context: { engine: composed.engine } })

  function compose(): ComposedEngine {
    const started = composeEngine({
      home: at('home'),
      projectsDir: at('projects'),
      program: 'test',
      threads: 2,
      onError: (error) => errors.push(error),
      onNotice: () => undefined,
    })
    if (stays) started.engine.reopen()
    return started
  }

  return {
    path: at,
    errors,
    get engine() {
      return composed.engine
    },
    get api() {
      return api
    },
    layers(...names) {
      const folder = at(...names)
      mkdirSync(folder, { recursive: true })
      writeLayers(folder)
      return folder
    },
    async collection(projectId) {
      const [collection] = await api.collections.list({ projectId })
      if (!collection) throw new Error('the project holds no collection')
      return collection
    },
    until: (what, holds) => eventually(what, holds, undefined, PATIENCE_MS),
    async restart() {
      await composed.dispose()
      composed = compose()
      api = createRouterClient(router, { context: { engine: composed.engine } })
    },
    async [Symbol.asyncDispose]() {
      await composed.dispose()
      if (shared === undefined) rmSync(root, { recursive: true, force: true })
    },
  }
}
