import type { JobState } from '../../../../schemas/job.ts'

/** Which jobs are shown. */
export const shownStates = ['all', 'queued', 'running', 'failed', 'succeeded'] as const satisfies readonly (
  | JobState
  | 'all'
)[]

export type ShownState = (typeof shownStates)[number]
