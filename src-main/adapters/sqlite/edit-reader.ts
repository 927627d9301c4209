import { type EditEvent, isEdit } from '../../domain/plan/edit/edit-history.ts'
import { type EventRow, toEvent } from './event-log.ts'
import type { ReadableDb } from './open-database.ts'

/** Reads the last edits of a collection, in order. */
export function createEditReader(
  db: ReadableDb,
  projectId: string,
): (collectionId: string, limit: number) => EditEvent[] {
  const ofCollection = db.prepare<[string, number], EventRow>(
    `SELECT * FROM events INDEXED BY events_edits
     WHERE entity_id = ? AND type = 'collection.edited' ORDER BY seq DESC LIMIT ?`,
  )
  return (collectionId, limit) =>
    ofCollection
      .all(collectionId, limit)
      .reverse()
      .map((row) => toEvent(row, projectId))
      .filter(isEdit)
}
