import type { Problem } from '../../../schemas/errors.ts'
import type { CookStatus } from '../../../schemas/views/cook-view.ts'

const CURES: Record<CookStatus, string> = {
  cooking: 'Let it complete first.',
  paused: 'Resume it, and let it complete.',
  halted: 'Cure what it was halted for, and resume it.',
  completed: 'It has completed: reject pieces or change the collection to give it work.',
  exported: 'It has completed: reject pieces or change the collection to give it work.',
  archived: 'Start a new cook of its collection: an archived one stays as it is.',
}

/** A cook's state does not allow what was asked. `what` completes "A cook that is paused can't …". */
export function notNow(status: CookStatus, what: string): Problem {
  return { code: 'CONFLICT', message: `A cook that is ${status} can't ${what}.`, cure: CURES[status] }
}
