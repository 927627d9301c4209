import type { ReactNode } from 'react'
import type { SheetPiece } from '../../../../../schemas/commands/sheet-queries.ts'
import { text } from '../../../../text/text.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { traitsOf } from './traits-of.ts'
import classes from './trait-strip.module.css'

type Props = { piece: SheetPiece; supply: number; categories: readonly string[] }

/** What the piece is made of that is pointed at, always in view. */
export function TraitStrip({ piece, supply, categories }: Props): ReactNode {
  const words = text.collections.sheet
  return (
    <div className={classes.strip}>
      <span className={classes.number}>
        {pieceNumber(piece.number, supply)}
        {piece.locked && ` · ${words.isLocked}`}
      </span>
      {traitsOf(piece.selection, categories).map(({ category, trait }) => (
        <span key={category} className={classes.trait}>
          <span className={classes.category}>
            <bdi>{category}</bdi>
          </span>{' '}
          <bdi>{trait}</bdi>
        </span>
      ))}
    </div>
  )
}
