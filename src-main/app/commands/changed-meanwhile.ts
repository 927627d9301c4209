import type { Problem } from '../../../schemas/errors.ts'

const CHANGED: Problem = {
  code: 'CONFLICT',
  message: 'The project changed while this was prepared.',
  cure: 'Try again.',
}

/** What a command's facts were gathered from is no longer so. */
export function changedMeanwhile(): Problem {
  return CHANGED
}

/** True where facts gathered anew may do. */
export function isChangedMeanwhile(problems: readonly Problem[]): boolean {
  return problems.includes(CHANGED)
}
