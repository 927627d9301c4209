import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Problem } from '../../../../../schemas/errors.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../../stores/stale-queries.ts'
import { usePieceFilter } from '../../../../stores/ui/piece-filter-store.ts'
import { problemsOf } from '../../../../ui/problems-of.ts'
import { filtersOf } from '../filter/filters-of.ts'
import { isFiltered } from '../filter/toggled.ts'
import { usePieces } from '../pieces-context.ts'
import { mergedNumbers } from './merged-numbers.ts'

/** Numbers of the pieces that the filter leaves, in order; undefined until they were read once. */
export type PieceList = {
  numbers: readonly number[] | undefined
  /** False while the numbers are those of the filter before. */
  isCurrent: boolean
  problems: readonly Problem[]
}

export function usePieceList(): PieceList {
  const { projectId, collection, cook } = usePieces()
  const { api } = useStudio().client
  const choice = usePieceFilter(collection.id)
  const filters = useMemo(() => filtersOf(choice), [choice])
  const isAll = !isFiltered(choice)
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: [...queryKeys.pieces(projectId, cook.id), 'find', filters],
    queryFn: async ({ signal }) => {
      const found = filters.map((filter) => api.pieces.find({ projectId, cookId: cook.id, filter }, { signal }))
      return mergedNumbers((await Promise.all(found)).map(({ numbers }) => numbers))
    },
    enabled: !isAll,
    placeholderData: keepPreviousData,
  })
  const all = useMemo(
    () => (isAll ? Array.from({ length: cook.supply }, (_, index) => index + 1) : undefined),
    [isAll, cook.supply],
  )
  return {
    numbers: all ?? data,
    isCurrent: isAll || !isPlaceholderData,
    problems: !isAll && error ? problemsOf(error) : [],
  }
}
