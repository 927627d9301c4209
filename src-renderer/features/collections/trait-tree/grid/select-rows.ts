import type { TreeSelection } from '../../edit/tree-selection-store.ts'
import type { Row } from '../visible-rows.ts'

/** How a row is come to: alone, with all from where the range began, or added to or taken from what is selected. */
export type Picking = 'alone' | 'range' | 'toggle'

/** What is selected once one has come to a row. Traits and categories are never selected together, and None never is. */
export function selectRow(
  rows: readonly Row[],
  { anchor, selected }: Pick<TreeSelection, 'anchor' | 'selected'>,
  index: number,
  picking: Picking,
): Pick<TreeSelection, 'active' | 'anchor' | 'selected'> {
  const row = rows[index]
  if (!row) return { active: null, anchor: null, selected: new Set() }
  const from = rows.findIndex(({ id }) => id === anchor)
  const first = rows[from]
  if (picking === 'range' && first) {
    const [low, high] = from < index ? [from, index] : [index, from]
    const range = rows.slice(low, high + 1).filter((one) => isLike(one, first))
    return { active: row.id, anchor: first.id, selected: new Set(range.map(({ id }) => id)) }
  }
  if (picking === 'toggle') {
    const kept = rows.filter((one) => selected.has(one.id) && isLike(one, row) && one.id !== row.id).map(({ id }) => id)
    return { active: row.id, anchor: row.id, selected: new Set(selected.has(row.id) ? kept : [...kept, row.id]) }
  }
  return { active: row.id, anchor: row.id, selected: new Set([row.id]) }
}

/** All traits of the category that a row belongs to. */
export function selectCategory(rows: readonly Row[], id: string): ReadonlySet<string> {
  const row = rows.find((one) => one.id === id)
  const category = row?.kind === 'trait' ? row.categoryId : id
  return new Set(
    rows.flatMap((one) => (one.kind === 'trait' && one.trait && one.categoryId === category ? [one.id] : [])),
  )
}

function isLike(row: Row, other: Row): boolean {
  if (row.kind !== other.kind) return false
  return row.kind === 'category' || row.trait !== null
}
