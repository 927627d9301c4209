import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { KnownPiece } from '../../../../stores/project/known-piece.ts'
import { text } from '../../../../text/text.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { PieceBadge } from '../grid/piece-badge.tsx'
import { usePieces } from '../pieces-context.ts'
import { standingOf } from '../standing-of.ts'
import { useIsRunning } from '../use-is-running.ts'
import classes from './piece-stage.module.css'
import { ZoomedPicture } from './zoomed-picture.tsx'

/** The picture of a piece, or what stands in its place. */
export function PieceStage({ number, known }: { number: number; known: KnownPiece | undefined }): ReactNode {
  const { cook } = usePieces()
  const isRunning = useIsRunning(number)
  if (!known) return <div className={classes.stage} />
  const standing = standingOf(known, isRunning)
  const output = known.kind === 'piece' && standing !== 'gap' ? known.piece.outputs?.[0] : undefined
  const isComing = standing === 'waiting' || standing === 'running'
  if (!output) {
    const { panel } = text.pieces
    return (
      <div className={classes.stage}>
        <div className={classes.empty}>
          {standing === 'planned' ? (
            <Text c="dimmed">{panel.planned}</Text>
          ) : (
            <PieceBadge standing={standing} hasPicture={false} />
          )}
          {standing === 'gap' && <Text c="dimmed">{panel.gap}</Text>}
        </div>
      </div>
    )
  }
  return (
    <div className={classes.stage}>
      <ZoomedPicture output={output} alt={text.pieces.pictureOf(pieceNumber(number, cook.supply))} />
      {isComing && <PieceBadge standing={standing} hasPicture />}
    </div>
  )
}
