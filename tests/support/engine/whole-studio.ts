import { createRouterClient, type RouterClient } from '@orpc/server'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { EngineState } from '../../../schemas/engine-state.ts'
import type { Engine } from '../../../src-main/app/engine/engine.ts'
import { composeEngine } from '../../../src-main/hosts/compose-engine.ts'
import { router } from '../../../src-main/rpc/router.ts'
import { writeLayerSet } from './layer-set.ts'
import type { LooseDocument } from './sketch-document.ts'

/** The engine with everything of this machine, pixels too, and a project in a folder of its own. */
export type WholeStudio = AsyncDisposable & {
  root: string
  dir: string
  engine: Engine
  api: RouterClient<typeof router>
  projectId: string
  errors: unknown[]
  /** Brings a small set of drawn layers in and cooks all of it; gives the cook's id. */
  cooked(changes?: Partial<LooseDocument>): Promise<string>
  /** Waits for a state of the engine. */
  until(holds: (state: EngineState) => boolean): Promise<EngineState>
}

export async function wholeStudio(): Promise<WholeStudio> {
  const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-studio-'))
  const dir = path.join(root, 'project')
  const errors: unknown[] = []
  const note = (error: unknown) => void errors.push(error)
  const { engine, dispose } = composeEngine({
    home: path.join(root, 'home'),
    projectsDir: path.join(root, 'projects'),
    program: 'test',
    threads: 1,
    onError: note,
    onNotice: note,
  })
  const api = createRouterClient(router, { context: { engine } })
  const { projectId } = await api.projects.open({ dir, create: { name: 'Studio' } })

  async function until(holds: (state: EngineState) => boolean): Promise<EngineState> {
    const stop = new AbortController()
    for await (const state of await api.system.state(undefined, { signal: stop.signal })) {
      if (!holds(state)) continue
      stop.abort()
      return state
    }
    throw new Error('the state ended')
  }

  return {
    root,
    dir,
    engine,
    api,
    projectId,
    errors,
    async cooked(changes) {
      const file = writeLayerSet(path.join(root, 'set'), { supply: 6, ...changes })
      const { collectionId } = await api.collections.import({ projectId, file })
      const { cookId } = await api.cooks.start({ projectId, collectionId })
      await until(({ cooks }) =>
        cooks.some(({ progress }) => progress.cookId === cookId && progress.status === 'completed'),
      )
      return cookId
    },
    until,
    async [Symbol.asyncDispose]() {
      await dispose()
      await rm(root, { recursive: true, force: true })
    },
  }
}
