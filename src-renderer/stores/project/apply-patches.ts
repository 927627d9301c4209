import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { type ViewName, type ViewRow, views } from '../../../schemas/views/views.ts'
import { editedColumns } from '../../../src-main/domain/evolve/edited-columns.ts'
import type { RowPatch } from '../../../src-main/domain/evolve/row-patch.ts'
import type { HeldView, HeldViews } from './views.ts'

/** A patch of a view that is held whole. */
export type HeldPatch = Extract<RowPatch, { view: HeldView }>

/** A row as a patch leaves it, by the semantics of the database: what has no row is neither set nor added to. */
export function patchedRow<V extends ViewName>(
  row: ViewRow<V> | undefined,
  patch: Extract<RowPatch, { view: V }>,
): ViewRow<V> | undefined {
  if (patch.op === 'put') return patch.row as ViewRow<V>
  if (row === undefined) return undefined
  if (patch.op === 'set') return { ...row, ...patch.values }
  if (patch.op === 'edit') return { ...row, ...editedColumns(row as CollectionView, patch) }
  const added: Record<string, unknown> = { ...row }
  for (const [column, delta] of Object.entries(patch.deltas)) added[column] = Number(added[column]) + delta
  return added as ViewRow<V>
}

/** The views after the patches. Views that no patch touches stay the same objects. */
export function applyPatches(held: HeldViews, patches: Iterable<HeldPatch>): HeldViews {
  const changed = new Map<HeldView, Map<string, unknown>>()
  for (const patch of patches) {
    const rows: Map<string, unknown> = changed.get(patch.view) ?? new Map<string, unknown>(held[patch.view])
    changed.set(patch.view, rows)
    const key = keyOf(patch.view, patch.op === 'put' ? patch.row : patch.key)
    const row = patchedRow(rows.get(key) as never, patch as never)
    if (row !== undefined) rows.set(key, row)
  }
  return changed.size === 0 ? held : { ...held, ...Object.fromEntries(changed) }
}

function keyOf(view: HeldView, row: object): string {
  const columns = row as Record<string, unknown>
  return views[view].key.map((name) => String(columns[name])).join('/')
}
