import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { type ViewName, views } from '../../../schemas/views/views.ts'
import { editedColumns } from '../../domain/evolve/edited-columns.ts'
import type { RowPatch } from '../../domain/evolve/row-patch.ts'

type Row = Record<string, unknown>
type Put = Extract<RowPatch, { op: 'put' }>

/**
 * Rows that were put and are not yet written: what happens to them meanwhile changes them in memory, and costs no
 * statement. Other patches are for rows that are written already.
 */
export type NewRows = {
  /** Takes a patch in; false where it is for another row, and has to be applied there. */
  take(patch: RowPatch): boolean
  /** Gives the rows of these views as patches, and forgets them. */
  hand(isWanted: (view: ViewName) => boolean): Put[]
}

export function createNewRows(): NewRows {
  const byView = new Map<ViewName, Map<string, Put>>()
  const rowsOf = (view: ViewName): Map<string, Put> => {
    let rows = byView.get(view)
    if (!rows) byView.set(view, (rows = new Map<string, Put>()))
    return rows
  }

  return {
    take(patch) {
      const rows = rowsOf(patch.view)
      if (patch.op === 'put') {
        rows.set(keyOf(patch.view, patch.row), { ...patch, row: { ...patch.row } } as Put)
        return true
      }
      const row = rows.get(keyOf(patch.view, patch.key))?.row as Row | undefined
      if (!row) return false
      if (patch.op === 'set') Object.assign(row, patch.values)
      else if (patch.op === 'edit') Object.assign(row, editedColumns(row as CollectionView, patch))
      else {
        // One after the other, as the database does it: a sum of fractions depends on its order.
        for (const [name, delta] of Object.entries(patch.deltas)) row[name] = Number(row[name]) + delta
      }
      return true
    },
    hand(isWanted) {
      const puts: Put[] = []
      for (const [view, rows] of byView) {
        if (!isWanted(view)) continue
        puts.push(...rows.values())
        rows.clear()
      }
      return puts
    },
  }
}

function keyOf(view: ViewName, row: object): string {
  const names = views[view].key
  return names.length === 1 ? String((row as Row)[names[0]]) : names.map((name) => String((row as Row)[name])).join(' ')
}
