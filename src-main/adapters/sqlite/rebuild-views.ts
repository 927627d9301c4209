import { evolve } from '../../domain/evolve/evolve.ts'
import { readEvents } from './event-log.ts'
import type { WritableDb } from './open-database.ts'
import type { ViewStore } from './view-store.ts'

const PAGE = 5_000

/** Rebuilds the views that changed shape or version from the log. One transaction: all of it, or the old ones stay. */
export function rebuildViews(
  db: WritableDb,
  views: ViewStore,
  projectId: string,
  onProgress?: (done: number, total: number) => void,
): void {
  const stale = new Set(views.stale())
  if (stale.size === 0) return
  db.transaction(() => {
    views.reset([...stale])
    const total = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck().get() ?? 0
    for (let seq = 0; seq < total;) {
      const events = readEvents(db, projectId, seq, PAGE)
      for (const event of events) views.apply(evolve(event).filter((patch) => stale.has(patch.view)))
      seq = events.at(-1)?.seq ?? total
      onProgress?.(seq, total)
    }
  }).immediate()
}
