import { useQuery } from '@tanstack/react-query'
import { useStudio } from '../../../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../../../stores/stale-queries.ts'
import { usePieces } from '../../pieces-context.ts'
import type { RuleTrait } from './rule-traits.ts'

/** Of the pieces that are made, how many have all of these traits. Undefined until it is counted. */
export function useBrokenCount(traits: readonly RuleTrait[]): { broken: number; made: number } | undefined {
  const { projectId, cook } = usePieces()
  const { api } = useStudio().client
  const wanted = Object.fromEntries(traits.map(({ category, value }) => [category, [value]]))
  const of = { projectId, cookId: cook.id }
  const { data } = useQuery({
    queryKey: [...queryKeys.pieces(projectId, cook.id), 'broken', wanted],
    enabled: traits.length === 2,
    queryFn: async ({ signal }) => {
      const [found, facets] = await Promise.all([
        api.pieces.find({ ...of, filter: { stages: ['generated'], traits: wanted } }, { signal }),
        api.pieces.facets({ ...of, filter: {} }, { signal }),
      ])
      return { broken: found.numbers.length, made: facets.stages.generated ?? 0 }
    },
  })
  return data
}
