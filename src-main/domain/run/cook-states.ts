import type { CookStatus } from '../../../schemas/views/cook-view.ts'

export type CookAction = 'pause' | 'resume' | 'halt' | 'complete' | 'export' | 'remake' | 'archive'

/**
 * Which actions a cook allows in which state. `remake` is whatever gives it pieces to make again: reject, revise,
 * retryFailed, extendSupply.
 */
const ALLOWED: Record<CookStatus, readonly CookAction[]> = {
  cooking: ['pause', 'halt', 'complete', 'remake', 'archive'],
  paused: ['resume', 'halt', 'remake', 'archive'],
  halted: ['resume', 'remake', 'archive'],
  completed: ['export', 'remake', 'archive'],
  exported: ['export', 'remake', 'archive'],
  archived: [],
}

export function cookAllows(status: CookStatus, action: CookAction): boolean {
  return ALLOWED[status].includes(action)
}
