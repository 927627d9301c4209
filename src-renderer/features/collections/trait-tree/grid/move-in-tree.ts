import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import type { Row } from '../visible-rows.ts'

/** What a key does in the tree: leads to a cell, folds or unfolds a category; null for a key that does nothing here. */
export type TreeMove = { kind: 'go'; index: number; column: TreeColumn } | { kind: 'fold' | 'unfold'; id: string }

const PAGE_ROWS = 12

/**
 * As in any tree: left folds and goes out, right unfolds and goes in; as in any table: within a row they lead from cell to
 * cell (WAI-ARIA tree grid, cells in focus).
 *
 * @param columns Of the row of a trait; a category is one cell.
 */
export function moveInTree(
  rows: readonly Row[],
  at: { index: number; column: TreeColumn },
  key: string,
  columns: readonly TreeColumn[],
): TreeMove | null {
  const { index, column } = at
  const row = rows[index]
  if (!row) return null
  const go = (to: number, inColumn: TreeColumn = column): TreeMove => ({
    kind: 'go',
    index: Math.max(0, Math.min(rows.length - 1, to)),
    column: inColumn,
  })
  switch (key) {
    case 'ArrowDown':
      return go(index + 1)
    case 'ArrowUp':
      return go(index - 1)
    case 'PageDown':
      return go(index + PAGE_ROWS)
    case 'PageUp':
      return go(index - PAGE_ROWS)
    case 'Home':
      return go(0, 'name')
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (row.kind === 'category') return row.isOpen ? go(index + 1, 'name') : { kind: 'unfold', id: row.id }
      return beside(columns, column, 1, (next) => go(index, next))
    case 'ArrowLeft':
      if (row.kind === 'category') return row.isOpen ? { kind: 'fold', id: row.id } : null
      return (
        beside(columns, column, -1, (next) => go(index, next)) ??
        go(
          rows.findLastIndex((one, place) => place < index && one.kind === 'category'),
          'name',
        )
      )
    case ' ':
      return row.kind === 'category' ? { kind: row.isOpen ? 'fold' : 'unfold', id: row.id } : null
    default:
      return null
  }
}

function beside(
  columns: readonly TreeColumn[],
  column: TreeColumn,
  step: -1 | 1,
  go: (column: TreeColumn) => TreeMove,
): TreeMove | null {
  const next = columns[Math.max(0, columns.indexOf(column)) + step]
  return next === undefined ? null : go(next)
}
