import { useQuery } from '@tanstack/react-query'
import type { Tool } from '../../../../../schemas/tool.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'

const NONE: readonly Tool[] = []

/** The tools of this studio: what makes pictures, and what finishes them. Empty until they are known. */
export function useTools(): readonly Tool[] {
  const { api } = useStudio().client
  const { data } = useQuery({
    queryKey: ['tools'],
    staleTime: Infinity,
    queryFn: ({ signal }) => api.tools.list(undefined, { signal }),
  })
  return data ?? NONE
}
