import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { RaritySummary } from '../../../../schemas/rarity-summary.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'

/** In how many steps rarity follows a cook: it reads every piece. */
const STEPS = 50

/** How rare traits came out; asked anew as a cook goes on by some hundredths, not at every piece. */
export function useRarity(
  projectId: string,
  cook: { id: string; planHash: string; supply: number } | undefined,
  generated: number,
  enabled: boolean,
): UseQueryResult<RaritySummary> {
  const { api } = useStudio().client
  const step = cook && generated < cook.supply ? Math.floor((generated * STEPS) / cook.supply) : STEPS
  return useQuery({
    queryKey: ['project', projectId, 'rarity', cook?.id, cook?.planHash, step],
    enabled: enabled && cook !== undefined && generated > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.exports.rarity({ projectId, cookId: cook?.id ?? '' }, { signal }),
  })
}
