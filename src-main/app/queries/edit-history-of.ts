import type { EditHistoryOutput } from '../../../schemas/commands/collection-commands.ts'
import { type EditHistory, editHistory, type EditStep } from '../../domain/plan/edit/edit-history.ts'
import type { ProjectReads } from '../ports/project-store.ts'

/** How far back edits are read: a day of work. What is older is done. */
const EVENTS_MAX = 2_000

/** What can be undone and redone in a collection, the next last. */
export function editHistoryOf(reads: ProjectReads, collectionId: string): EditHistory {
  return editHistory(reads.edits(collectionId, EVENTS_MAX))
}

/** The same for whoever asks, the next first. */
export function listEditHistory(reads: ProjectReads, collectionId: string): EditHistoryOutput {
  const { undo, redo } = editHistoryOf(reads, collectionId)
  const shown = (steps: EditStep[]) => steps.toReversed().map(({ gesture, what, ts }) => ({ gesture, what, ts }))
  return { undo: shown(undo), redo: shown(redo) }
}
