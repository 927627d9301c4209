import type { Problem } from '../../../schemas/errors.ts'

/** What a command's facts were gathered from is no longer so. */
export function changedMeanwhile(): Problem {
  return { code: 'CONFLICT', message: 'The project changed while this was prepared.', cure: 'Try again.' }
}
