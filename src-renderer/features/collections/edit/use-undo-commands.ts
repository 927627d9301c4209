import { useCommand } from '../../../ui/commands/command-store.ts'
import { useEditHistory } from './use-edit-history.ts'

/** Answers undo and redo wherever in a collection a person is. */
export function useUndoCommands(projectId: string, collectionId: string): void {
  const { undo, redo, off } = useEditHistory(projectId, collectionId)
  useCommand('edit.undo', undo.run, off)
  useCommand('edit.redo', redo.run, off)
}
