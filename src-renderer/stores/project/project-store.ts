import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Snapshot } from '../../../schemas/api/feed.ts'
import type { PieceRows } from '../../../schemas/commands/piece-queries.ts'
import type { Event } from '../../../schemas/event.ts'
import { applyPatches } from './apply-patches.ts'
import { changesOf } from './changes-of.ts'
import { createPieceCache, type PieceCache } from './piece-cache.ts'
import { type HeldViews, noViews } from './views.ts'

export type ProjectState = HeldViews & {
  /** The log's seq that all of this is as of. */
  asOfSeq: number
  /** False until the first snapshot came. */
  loaded: boolean
}

/** What the window holds of one open project. Changed by the feed alone. */
export type ProjectStore = {
  state: StoreApi<ProjectState>
  /** The same one each time. */
  pieces(cookId: string): PieceCache
  onSnapshot(snapshot: Snapshot): void
  onEvents(events: readonly Event[]): void
  /** The engine answers again: asks for what it could not say. */
  retry(): void
}

/** `loadRows` asks the engine for pieces; `onError` hears of what failed. */
export function createProjectStore(
  loadRows: (cookId: string, numbers: number[]) => Promise<PieceRows>,
  onError: (error: unknown) => void,
): ProjectStore {
  const state = createStore<ProjectState>(() => ({ ...noViews, asOfSeq: 0, loaded: false }))
  const caches = new Map<string, PieceCache>()

  return {
    state,
    pieces(cookId) {
      const cache = caches.get(cookId) ?? createPieceCache((numbers) => loadRows(cookId, numbers), onError)
      caches.set(cookId, cache)
      return cache
    },
    onSnapshot({ asOfSeq, collections, cooks, exports, escalations }) {
      state.setState({
        asOfSeq,
        loaded: true,
        collections: new Map(collections.map((row) => [row.id, row])),
        cooks: new Map(cooks.map((row) => [row.id, row])),
        exports: new Map(exports.map((row) => [row.id, row])),
        escalations: new Map(escalations.map((row) => [row.jobId, row])),
      })
      for (const cache of caches.values()) cache.reset()
    },
    onEvents(events) {
      const before = state.getState()
      const news = events.filter((event) => event.seq > before.asOfSeq)
      const { held, pieces } = changesOf(news)
      for (const [cookId, changes] of pieces) caches.get(cookId)?.apply(changes)
      const asOfSeq = news.at(-1)?.seq ?? before.asOfSeq
      state.setState({ ...applyPatches(before, held), asOfSeq })
    },
    retry() {
      for (const cache of caches.values()) cache.retry()
    },
  }
}
