import type { Event } from '../../../schemas/event.ts'
import { type EventRow, toEvent } from './event-log.ts'
import type { ReadableDb } from './open-database.ts'

/** Reads the decisions on a piece and those that were taken back, newest first. */
export function createDecisionReader(db: ReadableDb, projectId: string): (cookId: string, number: number) => Event[] {
  const ofPiece = db.prepare<[string], EventRow>(
    `SELECT * FROM events INDEXED BY events_decisions
     WHERE entity_id = ? AND (type = 'piece.reviewed' OR type = 'piece.restored') ORDER BY seq DESC`,
  )
  return (cookId, number) => ofPiece.all(`${cookId}/${number}`).map((row) => toEvent(row, projectId))
}
