import { Ban, Check, CircleHelp, Grid2x2, RotateCcw, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import type { Standing } from '../standing-of.ts'
import classes from './piece-badge.module.css'

type Props = { standing: Standing; hasPicture: boolean }

const SHAPE = {
  approved: Check,
  rejected: X,
  unsure: CircleHelp,
  failed: TriangleAlert,
  again: RotateCcw,
  gap: Ban,
  choosing: Grid2x2,
} as const

/** Where a piece stands, in shape and word, for the eye. A new one has none: its picture is what is looked at. */
export function PieceBadge({ standing, hasPicture }: Props): ReactNode {
  if (standing === 'new' || standing === 'planned') return null
  const word = text.pieces.standing[standing]
  if (standing === 'waiting' || standing === 'running') {
    return (
      <span className={classes.coming} data-over={hasPicture || undefined} aria-hidden>
        <span className={classes.ring} data-running={standing === 'running' || undefined} />
        <span className={classes.word}>{word}</span>
      </span>
    )
  }
  const Shape = SHAPE[standing]
  return (
    <span className={classes.badge} data-standing={standing} aria-hidden>
      <Shape size={12} strokeWidth={2.5} />
      <span className={classes.word}>{word}</span>
    </span>
  )
}
