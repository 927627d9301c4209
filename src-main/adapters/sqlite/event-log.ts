import type { Event, EventType, NewEvent } from '../../../schemas/event.ts'
import type { ReadableDb, WritableDb } from './open-database.ts'

export type EventRow = {
  seq: number
  id: string
  ts: number
  type: string
  v: number
  entity_type: string
  entity_id: string
  chain_id: string
  chain_depth: number
  idempotency_key: string | null
  payload: string
}

/** What made an event happen; a root cause starts its own chain. */
export type Cause = { chainId: string; depth: number }

export type EventStamp = { now: number; newId: () => string; projectId: string; idempotencyWindowMs: number }

const EVENT_VERSION = 1

/**
 * Appends to the log inside the caller's transaction. `seq` is gap-free: SQLite gives a row without a number
 * the last one plus one, and nothing is ever deleted. An event whose key is known within the active window is left out of the result.
 */
export function createEventLog(db: WritableDb) {
  const insert = db.prepare(
    `INSERT INTO events (seq, id, ts, type, v, entity_type, entity_id, chain_id, chain_depth, idempotency_key, payload)
     VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const known = db.prepare<[string, string, string, number], { seq: number }>(
    'SELECT seq FROM events WHERE idempotency_key = ? AND type = ? AND entity_id = ? AND ts > ? LIMIT 1',
  )

  return {
    append(events: readonly NewEvent[], stamp: EventStamp, cause?: Cause): Event[] {
      const appended: Event[] = []
      for (const event of events) {
        const { type, entityType, entityId, idempotencyKey, payload } = event
        const since = stamp.now - stamp.idempotencyWindowMs
        if (idempotencyKey !== undefined && known.get(idempotencyKey, type, entityId, since)) continue
        const id = stamp.newId()
        const causalChainId = cause?.chainId ?? id
        const causalDepth = cause?.depth ?? 0
        const { lastInsertRowid } = insert.run(
          id,
          stamp.now,
          type,
          EVENT_VERSION,
          entityType,
          entityId,
          causalChainId,
          causalDepth,
          idempotencyKey ?? null,
          JSON.stringify(payload),
        )
        const envelope = {
          id,
          projectId: stamp.projectId,
          seq: Number(lastInsertRowid),
          ts: stamp.now,
          v: EVENT_VERSION,
          causalChainId,
          causalDepth,
        }
        appended.push({ ...event, ...envelope })
      }
      return appended
    },
  }
}

/** Reads a log: events after `afterSeq` in order, at most `limit`. */
export function createEventReader(db: ReadableDb, projectId: string): (afterSeq: number, limit: number) => Event[] {
  const page = db.prepare<[number, number], EventRow>('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT +?')
  return (afterSeq, limit) => page.all(afterSeq, limit).map((row) => toEvent(row, projectId))
}

export function toEvent(row: EventRow, projectId: string): Event {
  return {
    id: row.id,
    projectId,
    seq: row.seq,
    ts: row.ts,
    type: row.type as EventType,
    v: row.v,
    entityType: row.entity_type,
    entityId: row.entity_id,
    causalChainId: row.chain_id,
    causalDepth: row.chain_depth,
    ...(row.idempotency_key !== null && { idempotencyKey: row.idempotency_key }),
    payload: JSON.parse(row.payload) as unknown,
  } as Event
}
