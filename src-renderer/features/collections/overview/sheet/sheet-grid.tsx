import { useElementSize } from '@mantine/hooks'
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import type { Sheet, SheetPiece } from '../../../../../schemas/commands/sheet-queries.ts'
import { text } from '../../../../text/text.ts'
import { moveInGrid } from './move-in-grid.ts'
import type { SheetCursor } from './use-sheet-cursor.ts'
import { SheetCell } from './sheet-cell.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { sheetColumns } from './sheet-columns.ts'
import classes from './sheet-grid.module.css'

type Props = {
  projectId: string
  collectionId: string
  sheet: Sheet
  categories: readonly string[]
  /** Width of a picture by its height. */
  aspect: number
  /** What the page leaves for it. */
  heightPx: number
  cursor: SheetCursor
  isReadOnly: boolean
  onToggle(piece: SheetPiece): void
}

/** The planned pieces as a grid that one moves in by the arrow keys. */
export function SheetGrid(props: Props): ReactNode {
  const { projectId, collectionId, sheet, categories, aspect, heightPx, cursor, isReadOnly, onToggle } = props
  const { active } = cursor
  const { ref, width } = useElementSize()
  const grid = useRef<HTMLDivElement>(null)
  const { pieces, supply } = sheet
  const columns = sheetColumns(width, heightPx * aspect, pieces.length)
  // Drawn before it is known how wide, every cell would be drawn twice.
  const rows = width === 0 ? 0 : Math.ceil(pieces.length / columns)
  const keepFocus = useKeptFocus(grid, active, columns)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return
    const piece = pieces[active]
    if (piece && !isReadOnly && !event.repeat && (event.key === ' ' || event.key === 'Enter')) {
      event.preventDefault()
      return onToggle(piece)
    }
    const next = moveInGrid(active, event, columns, pieces.length)
    if (next === null) return
    event.preventDefault()
    cursor.setActive(next)
    grid.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus()
  }

  return (
    <div ref={ref}>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={text.collections.sheet.label(pieces.length)}
        aria-rowcount={rows}
        aria-colcount={columns}
        className={classes.grid}
        style={{ '--sheet-aspect': aspect } as CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const index = indexOf(event.target)
          if (index !== null) cursor.setActive(index)
          cursor.setFocused(true)
          keepFocus(index !== null)
        }}
        onBlur={(event) => {
          const isInside = event.currentTarget.contains(event.relatedTarget)
          cursor.setFocused(isInside)
          keepFocus(isInside)
        }}
        onPointerOver={(event: PointerEvent) => cursor.point(indexOf(event.target as Element))}
        onPointerLeave={() => cursor.point(null)}
      >
        {Array.from({ length: rows }, (_, row) => (
          <div
            key={row}
            role="row"
            className={classes.row}
            style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {pieces.slice(row * columns, (row + 1) * columns).map((piece, column) => (
              <SheetCell
                key={piece.number}
                projectId={projectId}
                collectionId={collectionId}
                piece={piece}
                supply={supply}
                categories={categories}
                index={row * columns + column}
                row={row + 1}
                column={column + 1}
                isActive={row * columns + column === active}
                isReadOnly={isReadOnly}
                onToggle={onToggle}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function indexOf(element: Element): number | null {
  const index = element.closest<HTMLElement>('[data-index]')?.dataset['index']
  return index === undefined ? null : Number(index)
}
