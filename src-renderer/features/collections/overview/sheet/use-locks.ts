import { useCallback, useState } from 'react'
import type { Sheet, SheetPiece } from '../../../../../schemas/commands/sheet-queries.ts'
import type { Problem } from '../../../../../schemas/errors.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../../stores/stale-queries.ts'
import { problemsOf } from '../../../../ui/problems-of.ts'

export type Locks = {
  toggle(piece: SheetPiece): void
  problems: readonly Problem[]
  dismiss(): void
}

/** Locks planned pieces as they are seen. The lock is shown at once, and taken back where the engine refuses it. */
export function useLocks(projectId: string, collectionId: string): Locks {
  const { client, queries } = useStudio()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const toggle = useCallback(
    (piece: SheetPiece) => {
      const { number, selection, locked } = piece
      const show = (isLocked: boolean) =>
        queries.setQueriesData<Sheet>(
          { queryKey: [...queryKeys.collection(projectId, collectionId), 'sheet'] },
          (sheet) =>
            sheet && {
              ...sheet,
              pieces: sheet.pieces.map((one) => (one.number === number ? { ...one, locked: isLocked } : one)),
            },
        )
      show(!locked)
      setProblems([])
      client.api.collections
        .lock({ projectId, collectionId, number, selection: locked ? null : selection })
        .catch((error: unknown) => {
          show(locked)
          setProblems(problemsOf(error))
        })
    },
    [client, queries, projectId, collectionId],
  )
  return { toggle, problems, dismiss: () => setProblems([]) }
}
