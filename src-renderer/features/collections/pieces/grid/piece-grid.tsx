import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { useStore } from 'zustand'
import { preferencesStore } from '../../../../stores/ui/preferences-store.ts'
import { text } from '../../../../text/text.ts'
import { runCommand } from '../../../../ui/commands/command-store.ts'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import { gridLayout } from './grid-layout.ts'
import { placeAfterKey } from './moves.ts'
import classes from './piece-grid.module.css'
import { PieceRow } from './piece-row.tsx'
import { placeOf } from './place-of.ts'
import { movedTo, noSelection, toggledPiece } from './selection.ts'
import { useAspect } from './use-aspect.ts'
import { useBoxSize } from './use-box-size.ts'
import { useFastScroll } from './use-fast-scroll.ts'
import { useRevealFocus } from './use-reveal-focus.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'

const OVERSCAN_ROWS = 3
/** Up to this width a cell holds the shape of where its piece stands, and not the word. */
const SMALL_PX = 104

/** All pieces of a list. Only rows in view are drawn, and the one in focus, so that it can hold the focus. */
export function PieceGrid({ numbers }: { numbers: readonly number[] }): ReactNode {
  const { session } = usePieces()
  const scroller = useRef<HTMLDivElement>(null)
  const cellPx = useStore(preferencesStore, (preferences) => preferences.cellPx)
  const focus = usePiecesSession((state) => state.focus)
  const selected = usePiecesSession((state) => state.selected)
  const aspect = useAspect()
  const size = useBoxSize(scroller)
  const widthPx = size?.widthPx
  const layout = useMemo(
    () => (widthPx === undefined ? null : gridLayout({ widthPx, cellPx, aspect, count: numbers.length })),
    [widthPx, cellPx, aspect, numbers.length],
  )
  const columns = layout?.columns ?? 1
  const focusRow = focus === null ? null : Math.floor(placeOf(numbers, focus) / columns)
  // It draws this anew by itself: nothing of it is passed on that would have to stay the same.
  const rows = useVirtualizer({
    count: layout?.rows ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => layout?.rowPx ?? 1,
    overscan: OVERSCAN_ROWS,
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), focusRow, range.count),
  })
  useLayoutEffect(() => rows.measure(), [rows, layout?.rowPx])
  const isFast = useFastScroll(scroller)
  useSteadyScroll(scroller, numbers, layout)
  const drawn = layout ? rows.getVirtualItems() : []
  const { startIndex: firstSeen, endIndex: lastSeen } = rows.range ?? { startIndex: 0, endIndex: 0 }
  useRevealFocus(
    scroller,
    focus,
    layout !== null && focusRow !== null ? () => rows.scrollToIndex(focusRow) : null,
    drawn.some(({ index }) => index === focusRow) ? focusRow : null,
  )

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.ctrlKey || !layout) return
    const place = focus === null ? -1 : placeOf(numbers, focus)
    const rowsShown = Math.floor((size?.heightPx ?? 0) / layout.rowPx)
    const to = placeAfterKey(event.key, place, { count: numbers.length, columns, rowsShown })
    if (to === undefined) return
    event.preventDefault()
    session.setState((state) => movedTo(state, numbers, to, event.shiftKey))
  }

  /** The keyboard's focus belongs to the piece in focus, wherever it comes back from. */
  function onFocus(event: FocusEvent): void {
    const { focus } = session.getState()
    const number = numberAt(event.target)
    if (number === focus) return
    event.currentTarget.querySelector<HTMLElement>(`[data-number="${focus}"]`)?.focus({ preventScroll: true })
  }

  function onClick(event: MouseEvent): void {
    const number = numberAt(event.target)
    if (number === undefined) return
    session.setState((state) => {
      if (event.shiftKey) return movedTo(state, numbers, placeOf(numbers, number), true)
      if (event.ctrlKey || event.metaKey || isMark(event.target)) return toggledPiece(state, number)
      return { ...noSelection, focus: number, anchor: number }
    })
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      onScroll={(event) => session.setState({ scrollPx: event.currentTarget.scrollTop })}
    >
      <div
        role="grid"
        aria-label={text.pieces.grid}
        aria-rowcount={layout?.rows ?? 0}
        aria-colcount={columns}
        aria-multiselectable
        className={classes.grid}
        data-small={(layout?.cellWidthPx ?? Infinity) <= SMALL_PX || undefined}
        style={{ height: rows.getTotalSize() }}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
        onDoubleClick={(event) => {
          if (numberAt(event.target) !== undefined && !isMark(event.target)) runCommand('piece.open')
        }}
      >
        {layout &&
          drawn.map(({ index, start }) => (
            <PieceRow
              key={index}
              row={index}
              startPx={start}
              layout={layout}
              numbers={numbers}
              focus={index === focusRow ? focus : null}
              selected={selected}
              isFast={isFast}
              isAhead={!isFast && (index < firstSeen || index > lastSeen)}
            />
          ))}
      </div>
    </div>
  )
}

function withRow(rows: number[], row: number | null, count: number): number[] {
  if (row === null || row >= count || rows.includes(row)) return rows
  return [...rows, row].sort((a, b) => a - b)
}

function numberAt(target: EventTarget): number | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-number]') : null
  return cell ? Number(cell.dataset['number']) : undefined
}

function isMark(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-mark]') !== null
}
