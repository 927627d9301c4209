import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { useSheet } from '../parts/use-sheet.ts'
import type { ExamplePiece } from './example-name.ts'

/** A piece to show choices on: the first finished one, or while there is none, the first that is planned. */
export function useExamplePiece(
  projectId: string,
  collectionId: string,
  cook: CookView | undefined,
  generated: number,
): ExamplePiece | undefined {
  const { api } = useStudio().client
  const isMade = cook !== undefined && generated > 0
  const { data } = useQuery({
    queryKey: ['project', projectId, 'example-piece', cook?.id, isMade],
    enabled: isMade,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.pieces.list({ projectId, cookId: cook?.id ?? '', status: 'generated', limit: 1 }, { signal }),
  })
  const sheet = useSheet(projectId, collectionId, 1, !isMade).data
  const [made] = data ?? []
  if (made) return { number: made.number, seed: made.seed ?? '', selection: made.selection }
  const [planned] = sheet?.pieces ?? []
  return planned && { number: planned.number, seed: '', selection: planned.selection }
}
