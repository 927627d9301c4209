import { useThrottledValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { RaritySummary } from '../../../../schemas/rarity-summary.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'

/** Rarity follows a cook at this pace: every piece is counted for it. */
const REST_MS = 5_000

/** How rare traits came out; asked anew every few seconds while a cook goes on, not at every piece. */
export function useRarity(
  projectId: string,
  cook: { id: string; planHash: string; supply: number } | undefined,
  generated: number,
  enabled: boolean,
): UseQueryResult<RaritySummary> {
  const { api } = useStudio().client
  const followed = useThrottledValue(generated, REST_MS)
  return useQuery({
    queryKey: ['project', projectId, 'rarity', cook?.id, cook?.planHash, followed],
    enabled: enabled && cook !== undefined && followed > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.exports.rarity({ projectId, cookId: cook?.id ?? '' }, { signal }),
  })
}
