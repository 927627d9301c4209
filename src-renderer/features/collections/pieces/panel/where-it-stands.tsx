import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PieceView } from '../../../../../schemas/views/piece-view.ts'
import { text } from '../../../../text/text.ts'
import type { Standing } from '../standing-of.ts'
import { FailedPiece } from './failed-piece.tsx'

/** Says of a piece that has no picture, or not the one it will have, why that is. Nothing of others. */
export function WhereItStands({ standing, piece }: { standing: Standing; piece: PieceView | null }): ReactNode {
  const { panel } = text.pieces
  const isComing = standing === 'waiting' || standing === 'running' || standing === 'planned'
  if (piece?.problem) {
    return (
      <section>
        <FailedPiece problem={piece.problem} isFailed={piece.status === 'failed'} />
      </section>
    )
  }
  if (!isComing && standing !== 'gap') return null
  return (
    <section>
      <Text c="dimmed">{isComing && piece?.outputs ? panel.again : panel[standing]}</Text>
    </section>
  )
}
