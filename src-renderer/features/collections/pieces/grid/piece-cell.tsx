import { Check } from 'lucide-react'
import { memo, type ReactNode, useState } from 'react'
import { usePiece } from '../../../../stores/hooks/use-piece.ts'
import { text } from '../../../../text/text.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { Picture } from '../../../../ui/picture.tsx'
import { usePieces } from '../pieces-context.ts'
import { standingOf } from '../standing-of.ts'
import { useIsRunning } from '../use-is-running.ts'
import { PieceBadge } from './piece-badge.tsx'
import classes from './piece-cell.module.css'

type Props = {
  number: number
  column: number
  widthPx: number
  isFocus: boolean
  isSelected: boolean
  isFast: boolean
  isAhead: boolean
}

/** One piece of the grid: its picture, its number and where it stands. */
export const PieceCell = memo(function PieceCell({
  number,
  column,
  widthPx,
  isFocus,
  isSelected,
  isFast,
  isAhead,
}: Props): ReactNode {
  const { cache, cook } = usePieces()
  const known = usePiece(cache, number)
  const isRunning = useIsRunning(number)
  const standing = known && standingOf(known, isRunning)
  const sha256 = (known?.kind === 'piece' && known.piece.outputs?.[0]?.sha256) || null
  const isShown = sha256 !== null && standing !== 'gap'
  // What only goes by is not loaded; what is loaded stays.
  const [isLoaded, setLoaded] = useState(!isFast)
  if (!isFast && !isLoaded) setLoaded(true)
  const words = standing ? text.pieces.standing[standing] : text.pieces.reading
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      tabIndex={isFocus ? 0 : -1}
      className={classes.cell}
      data-number={number}
      data-focus={isFocus || undefined}
      data-selected={isSelected || undefined}
      data-standing={standing}
    >
      {isShown && isLoaded && <Picture sha256={sha256} alt="" widthPx={widthPx} priority={isAhead ? 'low' : 'high'} />}
      {standing && <PieceBadge standing={standing} hasPicture={isShown} />}
      <span className={classes.mark} data-mark aria-hidden>
        {isSelected && <Check size={14} strokeWidth={3} />}
      </span>
      <span className={classes.number} data-plain={!isShown || undefined}>
        <span className={classes.aloud}>{text.pieces.cell.before}</span>
        {pieceNumber(number, cook.supply)}
        <span className={classes.aloud}>{text.pieces.cell.after(words)}</span>
      </span>
    </div>
  )
})
