import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { EditWhat } from '../../../../schemas/edit.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../stores/stale-queries.ts'
import { text } from '../../../text/text.ts'
import { say } from '../../../ui/say.ts'
import type { OffReason } from '../../../ui/commands/command-store.ts'
import { editWords } from './edit-words.ts'
import { useEditSession } from './use-edit-session.ts'
import { useReadingOnly } from './use-reading-only.ts'

export type EditTurn = {
  /** What it would undo or redo, in words; null where there is nothing. */
  next: string | null
  run(): void
}

/** `off`: why neither can be done. */
type EditTurns = { undo: EditTurn; redo: EditTurn; off: readonly OffReason[] }

/** What can be undone and redone in a collection, through closing and opening it. */
export function useEditHistory(projectId: string, collectionId: string): EditTurns {
  const { api } = useStudio().client
  const off = useReadingOnly(projectId)
  const session = useEditSession(projectId, collectionId)
  const history = useQuery({
    queryKey: queryKeys.history(projectId, collectionId),
    queryFn: ({ signal }) => api.collections.history({ projectId, collectionId }, { signal }),
  }).data
  const turn = useCallback(
    async (direction: 'undo' | 'redo') => {
      const words = text.traitTree.history
      const what = await session.turn(direction)
      const done = direction === 'undo' ? words.undone : words.redone
      say(what ? done(editWords(what)) : words.nothing[direction])
    },
    [session],
  )
  return {
    undo: { next: wordsOf(history?.undo[0]?.what), run: () => void turn('undo') },
    redo: { next: wordsOf(history?.redo[0]?.what), run: () => void turn('redo') },
    off,
  }
}

function wordsOf(what: EditWhat | undefined): string | null {
  return what ? editWords(what) : null
}
