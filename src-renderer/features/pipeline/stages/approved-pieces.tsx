import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { goToPieces } from '../go-to.ts'
import { pieceTitle } from './piece-title.ts'
import { StageRow } from './stage-row.tsx'

/** The last of the approved pieces. Asked for anew when their number changes, not whenever any piece is made. */
export function ApprovedPieces({
  line,
  approved,
  most,
}: {
  line: CookLine
  approved: number
  most: number
}): ReactNode {
  const { api } = useStudio().client
  const { projectId, cook } = line
  const cookId = cook?.id ?? ''
  const { data = [] } = useQuery({
    queryKey: ['project', projectId, 'approved', cookId, approved, most],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const filter = { decisions: ['approved' as const] }
      const { numbers } = await api.pieces.find({ projectId, cookId, filter }, { signal })
      if (numbers.length === 0) return []
      const { pieces } = await api.pieces.rows({ projectId, cookId, numbers: numbers.slice(-most) }, { signal })
      return pieces.toReversed()
    },
  })
  return data.map(({ number, outputs }) => (
    <StageRow
      key={number}
      title={pieceTitle(line, number)}
      note={text.pipeline.stage.approved}
      picture={outputs?.[0]?.sha256 ?? null}
      onGo={() => goToPieces(line, 'approved')}
    />
  ))
}
