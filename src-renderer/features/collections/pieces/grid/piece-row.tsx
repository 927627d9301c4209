import { memo, type ReactNode } from 'react'
import type { GridLayout } from './grid-layout.ts'
import { PieceCell } from './piece-cell.tsx'
import classes from './piece-grid.module.css'

type Props = {
  row: number
  startPx: number
  layout: GridLayout
  numbers: readonly number[]
  /** The piece in focus, where it is in this row. */
  focus: number | null
  selected: ReadonlySet<number>
  /** It goes by too fast to be seen. */
  isFast: boolean
  /** It is drawn beyond the edge of the view: the pictures that are in it come first. */
  isAhead: boolean
}

export const PieceRow = memo(function PieceRow({
  row,
  startPx,
  layout,
  numbers,
  focus,
  selected,
  isFast,
  isAhead,
}: Props): ReactNode {
  const { columns, cellWidthPx, cellHeightPx } = layout
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={classes.row}
      style={{
        transform: `translateY(${startPx}px)`,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        height: cellHeightPx,
      }}
    >
      {numbers.slice(row * columns, (row + 1) * columns).map((number, column) => (
        <PieceCell
          key={number}
          number={number}
          column={column}
          widthPx={cellWidthPx}
          isFocus={number === focus}
          isSelected={selected.has(number)}
          isFast={isFast}
          isAhead={isAhead}
        />
      ))}
    </div>
  )
})
