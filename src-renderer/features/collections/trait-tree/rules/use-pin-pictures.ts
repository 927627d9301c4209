import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { useCook } from '../../../../stores/hooks/use-project.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../../stores/stale-queries.ts'

/** As many rows as are asked for at once. */
const ASKED_MAX = 500
const NONE: ReadonlyMap<number, string> = new Map()

/** The pictures of the pieces that are pinned, as far as they are made. */
export function usePinPictures(
  { projectId, collectionId }: { projectId: string; collectionId: string },
  rules: readonly Rule[],
): ReadonlyMap<number, string> {
  const { api } = useStudio().client
  const cook = useCook(projectId, collectionId)
  const numbers = useMemo(
    () =>
      [...new Set(rules.flatMap((rule) => (rule.kind === 'pin' ? [rule.pieceNumber] : [])))]
        .filter((number) => number <= (cook?.supply ?? 0))
        .slice(0, ASKED_MAX),
    [rules, cook?.supply],
  )
  const { data } = useQuery({
    queryKey: [...queryKeys.pieces(projectId, cook?.id ?? ''), 'pins', numbers],
    enabled: cook !== undefined && numbers.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.pieces.rows({ projectId, cookId: cook?.id ?? '', numbers: [...numbers] }, { signal }),
  })
  return useMemo(() => {
    if (!data || !cook) return NONE
    return new Map(
      data.pieces.flatMap(({ number, outputs }) => (outputs?.[0] ? [[number, outputs[0].sha256] as const] : [])),
    )
  }, [data, cook])
}
