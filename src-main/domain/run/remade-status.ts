import type { CookStatus } from '../../../schemas/views/cook-view.ts'

/** The state of a cook that is given pieces to make again: it cooks, unless a person or a reason holds it. */
export function remadeStatus(status: CookStatus): CookStatus {
  return status === 'paused' || status === 'halted' ? status : 'cooking'
}
