import { QueryClient } from '@tanstack/react-query'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EngineState } from '../../schemas/engine-state.ts'
import type { ConnectionState } from '../client/connection-state.ts'
import type { EngineClient } from '../client/engine-client.ts'
import type { DesktopClient } from '../client/desktop-client.ts'
import { followProject } from '../client/follow-project.ts'
import { followState } from '../client/follow-state.ts'
import { keepDrafts } from './keep-drafts.ts'
import { createProjectStore, type ProjectStore } from './project/project-store.ts'
import { markStale, staleByEvents } from './stale-queries.ts'

/** What a window knows and can ask. Made once; closed with the window. */
export type Studio = {
  client: EngineClient
  /** Null in a browser. */
  desktop: DesktopClient | null
  queries: QueryClient
  connection: StoreApi<ConnectionState>
  /** Null until the engine has said it once. */
  engine: StoreApi<EngineState | null>
  /** The open projects, by id. */
  projects: StoreApi<ReadonlyMap<string, ProjectStore>>
  close(): void
}

export function createStudio(
  client: EngineClient,
  desktop: DesktopClient | null,
  onError: (error: unknown) => void,
): Studio {
  const queries = new QueryClient({
    defaultOptions: {
      // The engine is on this machine, and the client itself tries again when a connection is lost.
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Infinity },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  const connection = createStore<ConnectionState>(() => client.connection.get())
  const engine = createStore<EngineState | null>(() => null)
  const projects = createStore<ReadonlyMap<string, ProjectStore>>(() => new Map())
  const stops = new Map<string, () => void>()
  const drafts = keepDrafts(
    {
      list: (projectId) => client.api.drafts.list({ projectId }),
      keep: (projectId, key, draft) => client.api.drafts.keep({ projectId, key, draft }),
    },
    onError,
  )

  function follow(projectId: string): ProjectStore {
    const store = createProjectStore(
      (cookId, numbers) => client.api.pieces.rows({ projectId, cookId, numbers }),
      onError,
    )
    const stop = followProject(client, projectId, {
      onSnapshot(snapshot) {
        store.onSnapshot(snapshot)
        markStale(queries, [['project', projectId]])
      },
      onEvents(events) {
        store.onEvents(events)
        markStale(queries, staleByEvents(projectId, events))
      },
    })
    stops.set(projectId, stop)
    void drafts.follow(projectId)
    return store
  }

  /** Follows the projects that are open, and lets go of those that are not. */
  function takeOver(state: EngineState): void {
    const open = state.projects.filter((project) => project.state === 'open' || project.state === 'reading')
    const ids = new Set(open.map((project) => project.projectId))
    const before = projects.getState()
    const isSame = before.size === ids.size && [...ids].every((id) => before.has(id))
    if (!isSame) {
      for (const [id, stop] of stops) {
        if (ids.has(id)) continue
        stop()
        drafts.leave(id)
        stops.delete(id)
        queries.removeQueries({ queryKey: ['project', id] })
      }
      projects.setState(new Map([...ids].map((id) => [id, before.get(id) ?? follow(id)])), true)
    }
    engine.setState(state, true)
  }

  const stopConnection = client.connection.subscribe(() => {
    const state = client.connection.get()
    connection.setState(state, true)
    if (state.kind !== 'live') return
    for (const project of projects.getState().values()) project.retry()
    void drafts.again()
  })
  const stopState = followState(client, takeOver)
  return {
    client,
    desktop,
    queries,
    connection,
    engine,
    projects,
    close() {
      stopState()
      stopConnection()
      drafts.stop()
      for (const stop of stops.values()) stop()
      stops.clear()
      queries.clear()
      client.close()
    },
  }
}
