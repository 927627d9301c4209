import { keysOfRow } from '../../edit/row-id.ts'
import type { Row } from '../visible-rows.ts'

/** Where something that is dragged would go: before a trait or category, or behind the last; and the line that shows it. */
export type DropTarget = { category: string; before: string | null; line: { index: number; isBelow: boolean } }

/**
 * Where what is dragged from a row would go, dropped on the upper or lower half of another: a trait within its category, a
 * category among the categories. Null where it can't go there.
 */
export function dropTarget(
  rows: readonly Row[],
  dragged: string,
  over: { index: number; isLower: boolean },
): DropTarget | null {
  const row = rows[over.index]
  if (!row) return null
  const from = keysOfRow(dragged)
  const to = keysOfRow(row.id)
  if (from.trait === null) return amongCategories(rows, to.category, over)
  if (from.category !== to.category) return null
  if (row.kind === 'category') return within(rows, from.category, over.index + 1)
  if (row.trait === null) return { category: from.category, before: null, line: { index: over.index, isBelow: false } }
  return within(rows, from.category, over.isLower ? over.index + 1 : over.index)
}

/** Before the trait at an index; behind the last where another category begins there, or None stands there. */
function within(rows: readonly Row[], category: string, index: number): DropTarget {
  const row = rows[index]
  const before = row?.kind === 'trait' && row.categoryId === category ? keysOfRow(row.id).trait : null
  return { category, before, line: { index: index - 1, isBelow: true } }
}

function amongCategories(
  rows: readonly Row[],
  category: string,
  { index, isLower }: { index: number; isLower: boolean },
): DropTarget {
  const at = rows.findIndex((row) => row.kind === 'category' && row.id === category)
  if (index === at && !isLower) return { category, before: category, line: { index: at, isBelow: false } }
  const next = rows.findIndex((row, place) => place > at && row.kind === 'category')
  if (next === -1) return { category, before: null, line: { index: rows.length - 1, isBelow: true } }
  return { category, before: rows[next]?.id ?? null, line: { index: next - 1, isBelow: true } }
}
