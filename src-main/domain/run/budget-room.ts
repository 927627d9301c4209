import type { Budget } from '../../../schemas/collection.ts'
import type { CookView, HaltReason } from '../../../schemas/views/cook-view.ts'

/** How many pieces may still be started, and what forbids more. */
export type BudgetRoom = { pieces: number; limit: { reason: HaltReason; message: string } | null }

type Spent = Pick<CookView, 'busyMs' | 'madeBytes'> & { made: number; open: number }

/**
 * How many more pieces fit a budget, judged by the mean of those made, so that it is not passed by what was started
 * meanwhile. Before the first piece is made, one is.
 */
export function budgetRoom(budget: Budget | undefined, { busyMs, madeBytes, made, open }: Spent): BudgetRoom {
  const room = (limit: number, spent: number): number => {
    if (spent >= limit) return 0
    if (made === 0) return Math.max(0, 1 - open)
    const mean = spent / made
    return mean > 0 ? Math.max(0, Math.trunc((limit - spent) / mean) - open) : 1
  }
  const cure = 'Raise it in the collection, then cook again.'
  const limits: BudgetRoom[] = []
  if (budget?.timeMs !== undefined) {
    const message = `The budget of ${budget.timeMs} ms of work is spent. ${cure}`
    limits.push({ pieces: room(budget.timeMs, busyMs), limit: { reason: 'budget-time', message } })
  }
  if (budget?.diskBytes !== undefined) {
    const message = `The budget of ${budget.diskBytes} bytes of images is spent. ${cure}`
    limits.push({ pieces: room(budget.diskBytes, madeBytes), limit: { reason: 'budget-disk', message } })
  }
  return limits.reduce((least, item) => (item.pieces < least.pieces ? item : least), { pieces: Infinity, limit: null })
}
