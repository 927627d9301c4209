import type { Event } from '../../../schemas/event.ts'
import { assertNever } from '../prelude/assert-never.ts'
import { evolveCollection } from './evolve-collection.ts'
import { evolveCook } from './evolve-cook.ts'
import { evolvePiece } from './evolve-piece.ts'
import type { RowPatch } from './row-patch.ts'

/**
 * What an event changes in the views. Pure, and a function of the event alone: what a change depends on, the decision
 * has put into the event. (Edits of a document are handed on as they are, and made where the document is.)
 */
export function evolve(event: Event): RowPatch[] {
  switch (event.type) {
    case 'project.created':
    case 'category.valueAssigned':
      return []
    case 'collection.imported':
    case 'collection.changed':
    case 'collection.edited':
      return evolveCollection(event)
    case 'cook.started':
    case 'cook.revised':
    case 'cook.paused':
    case 'cook.resumed':
    case 'cook.halted':
    case 'cook.completed':
    case 'cook.exported':
    case 'cook.archived':
    case 'cook.spaceFreed':
      return evolveCook(event)
    case 'piece.queued':
    case 'piece.generated':
    case 'piece.failed':
    case 'piece.reviewed':
    case 'piece.chosen':
    case 'piece.restored':
    case 'piece.retried':
      return evolvePiece(event)
    case 'job.escalated': {
      const { jobId, code, to, message } = event.payload
      return [{ op: 'put', view: 'escalations', row: { jobId, code, to, message, raisedAt: event.ts } }]
    }
    default:
      return assertNever(event)
  }
}
