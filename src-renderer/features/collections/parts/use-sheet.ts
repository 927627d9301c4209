import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Sheet } from '../../../../schemas/commands/sheet-queries.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../stores/stale-queries.ts'

/** The first pieces of a collection as they are planned now. What was known stays until the next answer. */
export function useSheet(
  projectId: string,
  collectionId: string,
  count: number,
  enabled = true,
): UseQueryResult<Sheet> {
  const { api } = useStudio().client
  return useQuery({
    queryKey: queryKeys.sheet(projectId, collectionId, count),
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.collections.sheet({ projectId, collectionId, count }, { signal }),
  })
}
