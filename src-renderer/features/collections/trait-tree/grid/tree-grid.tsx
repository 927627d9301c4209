import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { text } from '../../../../text/text.ts'
import { useScope } from '../../../../ui/commands/scopes.ts'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import type { Editing } from '../tree-editor.ts'
import type { Row } from '../visible-rows.ts'
import { CategoryLine } from './category-line.tsx'
import { moveInTree } from './move-in-tree.ts'
import type { Picking } from './select-rows.ts'
import { TraitLine } from './trait-line.tsx'
import { TreeHead } from './tree-head.tsx'
import classes from './tree-grid.module.css'
import { useDragRows } from './use-drag-rows.ts'

const CATEGORY_PX = 36
const TRAIT_PX = 40
const OVERSCAN_ROWS = 12

type Props = {
  rows: readonly Row[]
  columns: readonly TreeColumn[]
  supply: number
  active: { index: number; column: TreeColumn }
  selected: ReadonlySet<string>
  editing: Editing | null
  /** What is wrong, by the ids of rows. */
  faults: ReadonlyMap<string, string>
  isOff: boolean
  /** Asks for the focus on the active cell, each time it is another object. */
  focus: object | null
  onGo(index: number, column: TreeColumn, picking: Picking): void
  onEdit(editing: Editing): void
  onFold(id: string, isFolded: boolean): void
  onPaste(pasted: string): void
  onDrop(dragged: string, to: { category: string; before: string | null }): void
}

/** The tree as rows, of which only those in view are drawn; each cell can be in focus and be typed into. */
export function TreeGrid(props: Props): ReactNode {
  const { rows, columns, supply, active, selected, editing, faults, isOff, focus, onGo, onEdit, onFold } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [isFocused, setFocused] = useState(false)
  useScope('editor', isFocused)
  const drag = useDragRows(rows, selected, props)
  const edited = editing ? rows.findIndex(({ id }) => id === editing.rowId) : -1
  // The library keeps state of its own, which a compiler of components could not follow; none is used here.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'category' ? CATEGORY_PX : TRAIT_PX),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN_ROWS,
    // What has the focus, or gets it by Tab, is there wherever one has scrolled to.
    rangeExtractor: (range) => {
      const kept = [active.index, edited].filter((index) => index >= 0 && index < rows.length)
      return [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b)
    },
  })

  const show = useRef((_index: number) => {})
  useEffect(() => {
    show.current = (index) => virtual.scrollToIndex(index)
  })
  useEffect(() => {
    if (edited >= 0) show.current(edited)
  }, [edited])
  const { index: activeIndex, column: activeColumn } = active
  useEffect(() => {
    if (focus === null) return undefined
    show.current(activeIndex)
    const frame = requestAnimationFrame(() => {
      // Who types keeps the focus.
      if (scroller.current?.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement)
        return
      const row = scroller.current?.querySelector(`[data-index="${activeIndex}"]`)
      const cell = row?.querySelector<HTMLElement>(`[data-column="${activeColumn}"]`)
      ;(cell ?? row?.querySelector<HTMLElement>('[data-column]'))?.focus()
    })
    return () => cancelAnimationFrame(frame)
    // Where the focus is to go is as of when it was asked for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [focus])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const row = rows[active.index]
    const isNumber = active.column === 'weight' || active.column === 'count'
    if (row?.kind === 'trait' && isNumber && /^[\d.,]$/.test(event.key) && !isOff) {
      event.preventDefault()
      return onEdit({ rowId: row.id, column: active.column, typed: event.key })
    }
    const move = moveInTree(rows, active, event.key, columns)
    if (!move) return
    event.preventDefault()
    if (move.kind === 'go') onGo(move.index, move.column, event.shiftKey ? 'range' : 'alone')
    else onFold(move.id, move.kind === 'fold')
  }

  function onClick(event: MouseEvent): void {
    const target = event.target as Element
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)
    const row = rows[index]
    if (!row || target.closest('input')) return
    if (target.closest('[data-fold]') && row.kind === 'category') return onFold(row.id, row.isOpen)
    const column = (target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? 'name') as TreeColumn
    const picking = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone'
    onGo(index, column, picking)
    if (picking === 'alone' && !isOff && target.closest('[data-edits]')) onEdit({ rowId: row.id, column })
  }

  function onPaste(event: ClipboardEvent): void {
    if (event.target instanceof HTMLInputElement || isOff) return
    event.preventDefault()
    props.onPaste(event.clipboardData.getData('text/plain'))
  }

  return (
    <div className={`${classes.grid} ${columns.includes('count') ? classes.quota : ''}`}>
      <TreeHead columns={columns} />
      <div ref={scroller} className={classes.scroller}>
        <div
          role="treegrid"
          aria-label={text.collections.traits.label}
          aria-rowcount={rows.length}
          aria-multiselectable
          aria-readonly={isOff || undefined}
          className={classes.rows}
          style={{ height: virtual.getTotalSize() }}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onPaste={onPaste}
          onFocus={() => setFocused(true)}
          onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
          {...drag.handlers}
        >
          {virtual.getVirtualItems().map(({ index, key, start, size }) => {
            const row = rows[index]
            if (!row) return null
            const isCategory = row.kind === 'category'
            const isActive = index === active.index
            const shared = {
              isOff,
              editing: editing?.rowId === row.id ? editing : null,
              fault: faults.get(row.id) ?? null,
            }
            return (
              <div
                key={key}
                role="row"
                data-index={index}
                aria-level={isCategory ? 1 : 2}
                aria-rowindex={index + 1}
                aria-selected={selected.has(row.id)}
                aria-expanded={isCategory && row.traits.length > 0 ? row.isOpen : undefined}
                className={`${classes.row} ${isCategory ? classes.category : ''} ${drag.classOf(index)}`}
                data-editing={shared.editing ? true : undefined}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                {isCategory ? (
                  <CategoryLine row={row} supply={supply} isActive={isActive} {...shared} />
                ) : (
                  <TraitLine
                    row={row}
                    columns={columns}
                    supply={supply}
                    active={isActive ? active.column : null}
                    {...shared}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
