import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Readiness } from '../../../../schemas/commands/sheet-queries.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../stores/stale-queries.ts'

/** What stands in the way of a cook, and how many combinations there are. */
export function useReadiness(projectId: string, collectionId: string): UseQueryResult<Readiness> {
  const { api } = useStudio().client
  return useQuery({
    queryKey: queryKeys.readiness(projectId, collectionId),
    queryFn: ({ signal }) => api.collections.readiness({ projectId, collectionId }, { signal }),
  })
}
