import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Problem } from '../../../../schemas/errors.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { problemsOf } from '../../../ui/problems-of.ts'
import { createLimit } from './limit.ts'

/** Enough to keep every core busy; few, so that what scrolls into view does not wait long. */
const DRAWN_AT_ONCE = 4
const limit = createLimit(DRAWN_AT_ONCE)

export type SheetPicture = {
  /** The picture to show: while the new one is drawn, the one before. */
  sha256: string | null
  isDrawing: boolean
  problems: readonly Problem[]
}

type Wanted = { projectId: string; collectionId: string; number: number; requestHash: string | null; wanted: boolean }

/** A small picture of a planned piece. It is drawn anew exactly when its request changes. */
export function useSheetPicture({ projectId, collectionId, number, requestHash, wanted }: Wanted): SheetPicture {
  const { api } = useStudio().client
  const { data, error, isFetching } = useQuery({
    queryKey: ['project', projectId, 'sheet-picture', collectionId, requestHash],
    enabled: wanted && requestHash !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      limit(
        () =>
          api.collections.renderSheetPiece(
            { projectId, collectionId, number, requestHash: requestHash ?? '' },
            { signal },
          ),
        signal,
      ),
  })
  return {
    sha256: data?.sha256 ?? null,
    isDrawing: isFetching && requestHash !== null,
    problems: error ? problemsOf(error) : [],
  }
}
