import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Event } from '../../schemas/event.ts'

/**
 * Keys of what is asked rather than held. Each begins with its project, so that all of one can be dropped at once; an
 * event names the shortest key of everything that it may have changed.
 */
export const queryKeys = {
  collection: (projectId: string, collectionId: string) => ['project', projectId, 'collection', collectionId] as const,
  sheet: (projectId: string, collectionId: string, count: number) =>
    [...queryKeys.collection(projectId, collectionId), 'sheet', count] as const,
  readiness: (projectId: string, collectionId: string) =>
    [...queryKeys.collection(projectId, collectionId), 'readiness'] as const,
  history: (projectId: string, collectionId: string) =>
    [...queryKeys.collection(projectId, collectionId), 'history'] as const,
  cook: (projectId: string, cookId: string) => ['project', projectId, 'cook', cookId] as const,
  pieces: (projectId: string, cookId: string) => [...queryKeys.cook(projectId, cookId), 'pieces'] as const,
  revision: (projectId: string, cookId: string) =>
    [...queryKeys.collection(projectId, '*'), 'revision', cookId] as const,
  jobs: (projectId: string) => ['project', projectId, 'jobs'] as const,
}

/** The keys that events make stale. */
export function staleByEvents(projectId: string, events: readonly Event[]): QueryKey[] {
  const stale = new Map<string, QueryKey>()
  const mark = (key: QueryKey) => void stale.set(JSON.stringify(key), key)
  for (const event of events) {
    switch (event.entityType) {
      case 'collection':
        mark(queryKeys.collection(projectId, event.entityId))
        mark(queryKeys.collection(projectId, '*'))
        break
      case 'cook':
      case 'piece': {
        const { cookId } = event.payload as { cookId: string }
        mark(queryKeys.cook(projectId, cookId))
        mark(queryKeys.jobs(projectId))
        if (event.entityType === 'cook') mark(queryKeys.collection(projectId, '*'))
        break
      }
      case 'job':
        mark(queryKeys.jobs(projectId))
        break
      case 'project':
        break
    }
  }
  return [...stale.values()]
}

/** While a cook runs, what is asked is asked again at most this often. */
const REST_MS = 250

type Waiting = { keys: Map<string, QueryKey>; timer: ReturnType<typeof setTimeout> | null }
const waiting = new WeakMap<QueryClient, Waiting>()

/**
 * Has stale queries that are looked at asked again: at once, and then at most every quarter of a second. One that is
 * still being answered is let finish first, or a slow answer would never come while events do.
 */
export function markStale(queries: QueryClient, keys: readonly QueryKey[]): void {
  const state: Waiting = waiting.get(queries) ?? { keys: new Map(), timer: null }
  waiting.set(queries, state)
  for (const key of keys) state.keys.set(JSON.stringify(key), key)
  if (state.timer !== null || state.keys.size === 0) return
  const flush = () => {
    state.timer = null
    if (state.keys.size === 0) return
    const due = [...state.keys.values()]
    state.keys.clear()
    for (const queryKey of due) {
      for (const query of queries.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' })) {
        state.keys.set(query.queryHash, query.queryKey)
      }
      void queries.invalidateQueries({ queryKey, predicate: (query) => query.state.fetchStatus !== 'fetching' })
    }
    state.timer = setTimeout(flush, REST_MS)
  }
  flush()
}
