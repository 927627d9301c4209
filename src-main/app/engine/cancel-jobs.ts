import type { Problem } from '../../../schemas/errors.ts'
import type { NewEvent } from '../../../schemas/event.ts'
import type { Session } from './session.ts'

const CANCELED: Problem = {
  code: 'CANCELED',
  message: 'Its job was canceled before it ran.',
  cure: 'Retry what failed to make it after all.',
}

/**
 * Takes waiting jobs out of the queue: one, or all of a source. Their pieces count as failed, so that no cook waits for
 * what nobody makes, and retrying what failed brings them back. Gives the ids; what runs is not among them.
 */
export function cancelJobs({ store, clock }: Session, filter: { id?: string; source?: string }): string[] {
  return store.write((tx) => {
    const canceled = tx.queue.cancel(filter, clock.now())
    const events = canceled.flatMap((jobId): NewEvent[] => {
      const job = tx.queue.get(jobId)
      if (!job) return []
      const { cookId, number } = job.subject
      const piece = tx.piece(cookId, number)
      if (piece?.status !== 'queued' || piece.jobId !== jobId) return []
      const payload = { cookId, number, jobId, attempts: Math.max(1, job.attempts), problem: CANCELED }
      return [{ type: 'piece.failed', entityType: 'piece', entityId: `${cookId}/${number}`, payload }]
    })
    tx.append(events)
    return canceled
  })
}
