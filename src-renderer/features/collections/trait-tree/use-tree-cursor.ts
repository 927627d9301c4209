import { useCallback, useMemo, useState } from 'react'
import {
  setTreeSelection,
  type TreeColumn,
  type TreeSelection,
  useTreeSelection,
} from '../edit/tree-selection-store.ts'
import { type Picking, selectRow } from './grid/select-rows.ts'
import type { Row } from './visible-rows.ts'

export type TreeCursor = {
  selection: TreeSelection
  /** Index of the row with the place in the order of Tab; -1 where there is none. */
  index: number
  column: TreeColumn
  go(index: number, column: TreeColumn, picking: Picking): void
  /** Goes to a row that may only come to be there. */
  goTo(id: string, column: TreeColumn): void
  /** Asks for the focus where one is. */
  takeFocus(): void
  focus: object | null
}

/** Where in the tree a person is, through edits, folding and a search. */
export function useTreeCursor(collectionId: string, rows: readonly Row[]): TreeCursor {
  const stored = useTreeSelection(collectionId)
  const [focus, setFocus] = useState<object | null>(null)
  const found = rows.findIndex(({ id }) => id === stored.active)
  // What one was on may have been undone or filtered out: what stood before it is next to it.
  const index = found === -1 ? Math.min(Math.max(0, stored.place - 1), rows.length - 1) : found
  const beside = found === -1 && stored.active !== null ? rows[index]?.id : undefined
  const selection = useMemo(
    () => (beside === undefined ? stored : { ...stored, active: beside, anchor: beside, selected: new Set([beside]) }),
    [stored, beside],
  )
  const takeFocus = useCallback(() => setFocus({}), [])
  return {
    selection,
    index,
    column: rows[index]?.kind === 'category' ? 'name' : selection.column,
    focus,
    go(to, column, picking) {
      setTreeSelection(collectionId, { ...selectRow(rows, selection, to, picking), column, place: to })
      takeFocus()
    },
    goTo(id, column) {
      const known = rows.findIndex((row) => row.id === id)
      const place = known === -1 ? index + 1 : known
      setTreeSelection(collectionId, { active: id, anchor: id, selected: new Set([id]), column, place })
    },
    takeFocus,
  }
}
