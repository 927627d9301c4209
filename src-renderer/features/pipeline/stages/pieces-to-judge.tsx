import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../stores/stale-queries.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { goToPieces } from '../go-to.ts'
import { pieceTitle } from './piece-title.ts'
import { StageRow } from './stage-row.tsx'

/** The first pieces of a cook that nobody has said anything of. */
export function PiecesToJudge({ line, most }: { line: CookLine; most: number }): ReactNode {
  const { api } = useStudio().client
  const { projectId, cook } = line
  const cookId = cook?.id ?? ''
  const { data = [] } = useQuery({
    queryKey: [...queryKeys.pieces(projectId, cookId), 'to-judge', most],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.pieces.list({ projectId, cookId, status: 'generated', decision: 'none', limit: most }, { signal }),
  })
  return data.map(({ number, outputs }) => (
    <StageRow
      key={number}
      title={pieceTitle(line, number)}
      note={text.pipeline.stage.newPiece}
      picture={outputs?.[0]?.sha256 ?? null}
      onGo={() => goToPieces(line, 'new')}
    />
  ))
}
