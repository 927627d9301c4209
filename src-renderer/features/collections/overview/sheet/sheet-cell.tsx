import { Lock, LockOpen, TriangleAlert } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { SheetPiece } from '../../../../../schemas/commands/sheet-queries.ts'
import { text } from '../../../../text/text.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { ShownPicture } from '../../parts/shown-picture.tsx'
import { useSheetPicture } from '../../parts/use-sheet-picture.ts'
import classes from './sheet-cell.module.css'
import { traitsOf } from './traits-of.ts'
import { useWasSeen } from './use-was-seen.ts'

type Props = {
  projectId: string
  collectionId: string
  piece: SheetPiece
  supply: number
  categories: readonly string[]
  index: number
  /** Its row and column in the grid, from 1. */
  row: number
  column: number
  isActive: boolean
  isReadOnly: boolean
  onToggle(piece: SheetPiece): void
}

/** One planned piece: its picture as far as it is drawn, its number, and whether it is locked. */
export const SheetCell = memo(function SheetCell(props: Props): ReactNode {
  const { projectId, collectionId, piece, supply, categories, index, row, column, isActive, isReadOnly, onToggle } =
    props
  const words = text.collections.sheet
  const { number, selection, locked, requestHash } = piece
  const { ref, wasSeen } = useWasSeen()
  const picture = useSheetPicture({ projectId, collectionId, number, requestHash, wanted: wasSeen })
  const name = pieceNumber(number, supply)
  const traits = traitsOf(selection, categories)
    .map(({ category, trait }) => `${category}: ${trait}`)
    .join(', ')
  const problems = piece.problem ? [piece.problem] : picture.problems
  const Shape = locked ? Lock : LockOpen
  return (
    <div
      ref={ref}
      role="gridcell"
      aria-rowindex={row}
      aria-colindex={column}
      aria-label={`${words.piece(name, locked)}: ${traits}`}
      aria-selected={isActive}
      aria-busy={picture.isDrawing}
      tabIndex={isActive ? 0 : -1}
      className={classes.cell}
      data-index={index}
      data-active={isActive || undefined}
      data-locked={locked || undefined}
    >
      <ShownPicture
        sha256={picture.sha256}
        alt=""
        placeholder={problems.length === 0 && <span className={classes.drawing} title={words.drawing} />}
      />
      {picture.sha256 && picture.isDrawing && (
        <span className={`${classes.drawing} ${classes.anew}`} title={words.drawing} />
      )}
      {problems.length > 0 && (
        <div className={`${classes.problem} ${picture.sha256 ? classes.veiled : ''}`}>
          <TriangleAlert size={14} aria-hidden />
          <span>{problems.map(({ message }) => message).join(' ')}</span>
        </div>
      )}
      <span className={classes.foot} aria-hidden>
        {name}
      </span>{' '}
      {!isReadOnly && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.lock}
          aria-label={locked ? words.unlockPiece(name) : words.lockPiece(name)}
          onClick={() => onToggle(piece)}
        >
          <Shape size={14} aria-hidden />
          {locked && <span aria-hidden>{words.isLocked}</span>}
        </button>
      )}
    </div>
  )
})
