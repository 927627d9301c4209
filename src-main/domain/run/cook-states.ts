import type { CookStatus } from '../../../schemas/views/cook-view.ts'

export type CookAction = 'pause' | 'resume' | 'halt' | 'complete' | 'export' | 'judge' | 'remake' | 'free' | 'archive'

/**
 * Which actions a cook allows in which state. `judge` is any decision on a piece; `remake` is whatever gives it pieces to
 * make again: reject, revise, retryFailed, extendSupply; `free` drops pixels, which must not meet pieces being made.
 */
const ALLOWED: Record<CookStatus, readonly CookAction[]> = {
  cooking: ['pause', 'halt', 'complete', 'judge', 'remake', 'archive'],
  paused: ['resume', 'halt', 'judge', 'remake', 'free', 'archive'],
  halted: ['resume', 'judge', 'remake', 'free', 'archive'],
  completed: ['export', 'judge', 'remake', 'free', 'archive'],
  exported: ['export', 'judge', 'remake', 'free', 'archive'],
  archived: ['free'],
}

export function cookAllows(status: CookStatus, action: CookAction): boolean {
  return ALLOWED[status].includes(action)
}
