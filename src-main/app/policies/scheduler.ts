import type { Event } from '../../../schemas/event.ts'
import type { PieceStatus } from '../../../schemas/views/piece-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { budgetRoom } from '../../domain/run/budget-room.ts'
import type { LoadedPlan } from '../engine/plan-cache.ts'
import type { Policy } from '../engine/policy-runner.ts'
import type { Session } from '../engine/session.ts'
import { carryOut } from '../engine/execute.ts'
import type { ProjectTx } from '../ports/project-store.ts'
import { nextPieces } from './next-pieces.ts'
import { submitPieces } from './submit-pieces.ts'

/**
 * Keeps cooking cooks supplied with jobs: as many as the window needs, so that a million pieces wait as a plan and not
 * as rows. It never asks which service runs; it reacts to what has been made.
 */
export function schedulerPolicy(windowOf: (backend: string) => number): Policy {
  return {
    name: 'scheduler',
    always: true,
    interests: [
      'cook.started',
      'cook.resumed',
      'cook.revised',
      'piece.generated',
      'piece.failed',
      'piece.reviewed',
      'piece.retried',
      'piece.restored',
      'job.escalated',
    ],
    async prepare(session: Session, _events: readonly Event[]) {
      const { read } = session.store
      const lacking: { id: string; planBlob: string; loaded: LoadedPlan; window: number }[] = []
      for (const cook of read.cooks().filter(({ status }) => status === 'cooking')) {
        const { id, planBlob } = cook
        const loaded = await session.plans.load(cook)
        const window = windowOf(loaded.backend)
        if (lackingJobs(read.queue.open({ source: id }), window) > 0) lacking.push({ id, planBlob, loaded, window })
      }
      if (lacking.length === 0) return undefined
      return (tx) => {
        for (const { id, planBlob, loaded, window } of lacking) {
          const cook = tx.cook(id)
          if (cook?.status === 'cooking' && cook.planBlob === planBlob) supply(session, tx, cook, loaded, window)
        }
      }
    },
  }
}

/** How many jobs are lacking. None until half the window is free, so that one commit brings many. */
function lackingJobs({ queued, running }: { queued: number; running: number }, window: number): number {
  const free = window - queued - running
  return free >= window / 2 ? free : 0
}

function supply(session: Session, tx: ProjectTx, cook: CookView, loaded: LoadedPlan, window: number): void {
  const now = session.clock.now()
  const { queued, running } = tx.queue.open({ source: cook.id })
  const free = lackingJobs({ queued, running }, window)
  if (free === 0) return
  // Counting all pieces is worth it for a budget and at the end, not at every refill.
  const count = (status: PieceStatus) =>
    tx.pieceCounts(cook.id, cook.supply).reduce((sum, row) => sum + (row.status === status ? row.count : 0), 0)
  const limits = loaded.plan.document.budget
  const spent = { ...cook, made: limits ? count('generated') : 0, open: queued + running }
  const budget = budgetRoom(limits, spent)
  const pieces = nextPieces(tx, cook, loaded.plan, Math.min(free, budget.pieces))
  if (pieces.length > 0) {
    carryOut(tx, submitPieces(cook, loaded, pieces, session.clock.newId), now)
    return
  }
  if (queued + running > 0) return
  const entity = { entityType: 'cook', entityId: cook.id } as const
  if (budget.limit && nextPieces(tx, cook, loaded.plan, 1).length > 0) {
    tx.append([{ ...entity, type: 'cook.halted', payload: { cookId: cook.id, ...budget.limit } }])
    return
  }
  const payload = { cookId: cook.id, generated: count('generated'), failed: count('failed') }
  tx.append([{ ...entity, type: 'cook.completed', payload }])
}
