import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PieceFilter } from '../../../../../schemas/commands/piece-queries.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../../stores/stale-queries.ts'
import type { PieceFilterChoice, PieceState } from '../../../../stores/ui/piece-filter-store.ts'
import { usePieces } from '../pieces-context.ts'
import { filtersOf } from './filters-of.ts'
import { countedFor, stateCounts } from './state-counts.ts'
import { summedTraits, type TraitFacet } from './summed-traits.ts'

/** How many pieces each state would leave; undefined until it was counted. */
export function useStateCounts(choice: PieceFilterChoice): Record<PieceState, number> | undefined {
  const filters = useMemo(() => [countedFor(choice)], [choice])
  const { data } = useFacets(filters, true)
  return useMemo(() => data?.[0] && stateCounts(data[0]), [data])
}

/** How many pieces each trait would leave. Asked for while it is looked at. */
export function useTraitFacets(choice: PieceFilterChoice, isLookedAt: boolean): readonly TraitFacet[] | undefined {
  const filters = useMemo(() => filtersOf(choice), [choice])
  const { data } = useFacets(filters, isLookedAt)
  return useMemo(() => data && summedTraits(data), [data])
}

function useFacets(filters: readonly PieceFilter[], enabled: boolean) {
  const { projectId, cook } = usePieces()
  const { api } = useStudio().client
  return useQuery({
    queryKey: [...queryKeys.pieces(projectId, cook.id), 'facets', filters],
    queryFn: ({ signal }) =>
      Promise.all(filters.map((filter) => api.pieces.facets({ projectId, cookId: cook.id, filter }, { signal }))),
    enabled,
    placeholderData: keepPreviousData,
  })
}
