import { type DragEvent, useRef, useState } from 'react'
import type { Row } from '../visible-rows.ts'
import { type DropTarget, dropTarget } from './drop-target.ts'
import type { Picking } from './select-rows.ts'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import classes from './tree-grid.module.css'

type Props = {
  onGo(index: number, column: TreeColumn, picking: Picking): void
  onDrop(dragged: string, to: { category: string; before: string | null }): void
}

type Handlers = Record<'onDragStart' | 'onDragOver' | 'onDrop' | 'onDragEnd', (event: DragEvent<HTMLElement>) => void>

/** Drags rows by their grips. What is selected goes along with the one that is dragged. */
export function useDragRows(
  rows: readonly Row[],
  selected: ReadonlySet<string>,
  { onGo, onDrop }: Props,
): { handlers: Handlers; classOf(index: number): string } {
  const dragged = useRef<string | null>(null)
  const [target, setTarget] = useState<DropTarget | null>(null)

  function placeOf(event: DragEvent): { index: number; isLower: boolean } {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]')
    if (!row) return { index: -1, isLower: false }
    const { top, height } = row.getBoundingClientRect()
    return { index: Number(row.dataset['index']), isLower: event.clientY > top + height / 2 }
  }

  const handlers: Handlers = {
    onDragStart(event) {
      const { index } = placeOf(event)
      const row = rows[index]
      if (!row || !(event.target as Element).closest('[data-grip]')) return
      if (!selected.has(row.id)) onGo(index, 'name', 'alone')
      dragged.current = row.id
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', row.kind === 'category' ? row.category.name : (row.name ?? ''))
      const line = (event.target as Element).closest('[data-index]')
      if (line) event.dataTransfer.setDragImage(line, 24, 18)
    },
    onDragOver(event) {
      if (dragged.current === null) return
      // The window takes files alone, and would refuse this.
      event.stopPropagation()
      event.preventDefault()
      const next = dropTarget(rows, dragged.current, placeOf(event))
      event.dataTransfer.dropEffect = next ? 'move' : 'none'
      setTarget((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    },
    onDrop(event) {
      if (dragged.current === null) return
      event.stopPropagation()
      event.preventDefault()
      const to = dropTarget(rows, dragged.current, placeOf(event))
      if (to) onDrop(dragged.current, to)
      handlers.onDragEnd(event)
    },
    onDragEnd() {
      dragged.current = null
      setTarget(null)
    },
  }
  return {
    handlers,
    classOf(index) {
      if (target?.line.index !== index) return ''
      return (target.line.isBelow ? classes.dropBelow : classes.dropAbove) ?? ''
    },
  }
}
