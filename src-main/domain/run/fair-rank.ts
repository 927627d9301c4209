import type { Priority } from '../../../schemas/job.ts'

/** Distance between two jobs of one source of weight 1. */
export const STRIDE = 1_000

/**
 * How far a priority stands behind the clock. A gap is finite, so a low job that has waited long overtakes: this is
 * the ageing. Interactive work is ahead of anything that waits in good faith.
 */
const HANDICAP: Record<Priority, number> = {
  interactive: -1_000_000_000_000,
  high: 0,
  normal: 64 * STRIDE,
  low: 1_024 * STRIDE,
}

export type Ticket = { rank: number; pass: number }

/**
 * Start-time fair queueing (Goyal, Vin, Cheng 1996): a job's place is its source's own virtual time, never behind the
 * clock of what was served last, so that a source that comes late neither starves nor makes up for its absence.
 */
export function nextTicket(lastPass: number, clock: number, weight: number, priority: Priority): Ticket {
  const pass = Math.max(lastPass + Math.trunc(STRIDE / weight), clock)
  return { pass, rank: pass + HANDICAP[priority] }
}

/** The clock after a job was served. */
export function clockAfter(rank: number, priority: Priority, clock: number): number {
  return Math.max(clock, rank - HANDICAP[priority])
}
