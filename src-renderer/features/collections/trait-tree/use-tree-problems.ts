import { useStore } from 'zustand'
import type { Problem } from '../../../../schemas/errors.ts'
import type { EditSession } from '../edit/edit-session.ts'

/** Why the last edits could not be made. */
export function useTreeProblems(session: EditSession): readonly Problem[] {
  return useStore(session.state, ({ problems }) => problems)
}
