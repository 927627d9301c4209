import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PieceRecord } from '../../../../../schemas/commands/piece-queries.ts'
import { usePiece } from '../../../../stores/hooks/use-piece.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { usePieces } from '../pieces-context.ts'

/** What a piece was made from, and what became of it. Read again when its row changes, and only then. */
export function useRecord(number: number | null): PieceRecord | undefined {
  const { projectId, cook, cache } = usePieces()
  const { api } = useStudio().client
  const known = usePiece(cache, number ?? undefined)
  const state = known?.kind === 'piece' ? [known.piece.status, known.piece.decision, known.piece.changedAt] : []
  const { data } = useQuery({
    queryKey: ['project', projectId, 'record', cook.id, cook.planHash, number, ...state],
    queryFn: ({ signal }) => api.pieces.record({ projectId, cookId: cook.id, number: number ?? 0 }, { signal }),
    enabled: number !== null && known !== undefined,
    placeholderData: (before, query) => (query?.queryKey[5] === number ? keepPreviousData(before) : undefined),
    gcTime: 30_000,
  })
  return data
}
