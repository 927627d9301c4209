import type { Backend } from '../ports/backend.ts'
import type { ProjectTx } from '../ports/project-store.ts'
import type { Session } from './session.ts'

/**
 * At start, jobs that were running belong to an engine that is gone: this process holds the project, so nothing else
 * runs them. Work of a backend that ended with the engine is proven absent and runs again, unspent; there is nothing
 * to ask. (A backend that outlives the engine is asked before anything runs again.)
 */
export function reconcileOrphans(tx: ProjectTx, backends: readonly Backend[], session: Session): number {
  const gone = new Set<string>(backends.filter((backend) => !backend.outlivesEngine).map((backend) => backend.service))
  const now = session.clock.now()
  let count = 0
  for (const job of tx.queue.orphans(Infinity)) {
    if (!gone.has(job.backend)) continue
    const problem = { code: 'ENGINE_RESTARTED', message: 'The studio ended while this was being made.' } as const
    tx.queue.settle(job, { kind: 'retry', availableAt: 0, spent: false, problem }, now)
    count += 1
  }
  return count
}
