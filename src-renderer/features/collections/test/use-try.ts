import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TriedPiece } from '../../../../schemas/commands/try-queries.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../stores/stale-queries.ts'
import { problemsOf } from '../../../ui/problems-of.ts'
import type { Wish } from './tries.ts'

/** Every key asks anew: what was asked before is soon of no use. */
const KEPT_MS = 10_000
const NONE: readonly Problem[] = []

export type LiveTry = {
  /** What the piece would be made of; while the next answer is on its way, the one before. */
  tried: TriedPiece | undefined
  problems: readonly Problem[]
}

/** What a piece would be, as one types: the newest question is the one that is answered. */
export function useTry(
  projectId: string,
  collectionId: string,
  { fixed, seed, number }: Wish,
  params: Record<string, unknown> | null,
): LiveTry {
  const { api } = useStudio().client
  const asked = { number, selection: fixed, seed, ...(params && { params }) }
  const { data, error } = useQuery({
    queryKey: [...queryKeys.collection(projectId, collectionId), 'try', asked],
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    retry: false,
    queryFn: ({ signal }) => api.collections.try({ projectId, collectionId, ...asked }, { signal }),
  })
  if (error) return { tried: undefined, problems: problemsOf(error) }
  return { tried: data, problems: data?.problems ?? NONE }
}
