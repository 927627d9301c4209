import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'

/** How many pictures a cover is made of. */
export const COVER_PICTURES = 3

/** The first finished pieces of a cook. They are asked for anew until there are enough, not at every piece. */
export function useCookedCover(projectId: string, cook: CookView | undefined, generated: number): readonly string[] {
  const { api } = useStudio().client
  const there = Math.min(generated, COVER_PICTURES)
  const { data } = useQuery({
    queryKey: ['project', projectId, 'cover', cook?.id, there],
    enabled: cook !== undefined && there > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.pieces.list({ projectId, cookId: cook?.id ?? '', status: 'generated', limit: COVER_PICTURES }, { signal }),
  })
  return (data ?? []).flatMap(({ outputs }) => outputs?.[0]?.sha256 ?? [])
}
