import { z } from 'zod'
import { collectionEvents } from './events/collection-events.ts'
import { cookEvents } from './events/cook-events.ts'
import { pieceEvents } from './events/piece-events.ts'
import { projectEvents } from './events/project-events.ts'
import { ulidSchema } from './ids.ts'

/** Every event by type, with the schema of its payload. */
export const eventPayloads = { ...projectEvents, ...collectionEvents, ...cookEvents, ...pieceEvents } as const

export type EventType = keyof typeof eventPayloads
export type EventPayload<T extends EventType> = z.infer<(typeof eventPayloads)[T]>

/** What a decision says has happened; the log adds the rest. */
export type NewEvent = {
  [T in EventType]: {
    type: T
    entityType: 'project' | 'collection' | 'cook' | 'piece' | 'job'
    entityId: string
    payload: EventPayload<T>
    /** The same key for the same (type, entityId) within the active window is acknowledged and not applied again. */
    idempotencyKey?: string
  }
}[EventType]

/** One line of the log. Append-only: never updated, never deleted. `seq` is gap-free per project. */
export type Event = NewEvent & {
  id: string
  projectId: string
  seq: number
  /** Milliseconds since 1970. */
  ts: number
  v: number
  causalChainId: string
  causalDepth: number
}

/** The envelope as JSON; the payload's own shape follows from `type`. */
export const eventSchema = z.strictObject({
  id: ulidSchema,
  projectId: ulidSchema,
  seq: z.int().min(1),
  ts: z.int().min(0),
  type: z.enum(Object.keys(eventPayloads) as [EventType, ...EventType[]]),
  v: z.int().min(1),
  entityType: z.enum(['project', 'collection', 'cook', 'piece', 'job']),
  entityId: z.string().min(1),
  causalChainId: z.string().min(1),
  causalDepth: z.int().min(0),
  idempotencyKey: z.string().optional(),
  payload: z.record(z.string(), z.unknown()),
})
