import type { ViewName } from '../../../schemas/views/views.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { createNewRows } from './new-rows.ts'
import { createEventReader } from './event-log.ts'
import type { WritableDb } from './open-database.ts'
import type { ViewStore } from './view-store.ts'

const PAGE = 5_000

/** Views with a row for each piece, which are written page by page. The rows of the others stay at hand to the end. */
const LARGE: ReadonlySet<ViewName> = new Set(['pieces', 'versions'])

/** Rebuilds the views that changed shape or version from the log. One transaction: all of it, or the old ones stay. */
export function rebuildViews(
  db: WritableDb,
  views: ViewStore,
  projectId: string,
  onProgress?: (done: number, total: number) => void,
): void {
  const stale = new Set(views.stale())
  if (stale.size === 0) return
  const total = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck().get() ?? 0

  function applyLog(): void {
    const newRows = createNewRows()
    const read = createEventReader(db, projectId)
    for (let seq = 0; seq < total;) {
      const events = read(seq, PAGE)
      for (const event of events) {
        const patches = evolve(event).filter((patch) => stale.has(patch.view))
        views.apply(patches.filter((patch) => !newRows.take(patch)))
      }
      views.apply(newRows.hand((view) => LARGE.has(view)))
      seq = events.at(-1)?.seq ?? total
      onProgress?.(seq, total)
    }
    views.apply(newRows.hand(() => true))
  }
  db.transaction(() => views.refill([...stale], applyLog)).immediate()
}
