import type { ViewName, ViewRow } from '../../../schemas/views/views.ts'

/** A change to one row of a view. The database and the window apply the same patches. */
export type RowPatch = {
  [V in ViewName]:
    | { op: 'put'; view: V; row: ViewRow<V> }
    /** Sets columns of a row that exists; nothing where it does not. */
    | { op: 'set'; view: V; key: Partial<ViewRow<V>>; values: Partial<ViewRow<V>> }
    /** Adds to numeric columns of a row that exists. */
    | { op: 'add'; view: V; key: Partial<ViewRow<V>>; deltas: Partial<Record<keyof ViewRow<V>, number>> }
}[ViewName]
