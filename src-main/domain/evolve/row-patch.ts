import type { Edit } from '../../../schemas/edit.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { ViewName, ViewRow } from '../../../schemas/views/views.ts'

/** Edits the document of a collection that exists, and sets other columns of its row. */
export type EditPatch = {
  op: 'edit'
  view: 'collections'
  key: Pick<CollectionView, 'id'>
  edits: readonly Edit[]
  values: Partial<Omit<CollectionView, 'document' | 'name'>>
}

/** A change to one row of a view. The database and the window apply the same patches. */
export type RowPatch =
  | {
      [V in ViewName]:
        | { op: 'put'; view: V; row: ViewRow<V> }
        /** Sets columns of a row that exists; nothing where it does not. */
        | { op: 'set'; view: V; key: Partial<ViewRow<V>>; values: Partial<ViewRow<V>> }
        /** Adds to numeric columns of a row that exists. */
        | { op: 'add'; view: V; key: Partial<ViewRow<V>>; deltas: Partial<Record<keyof ViewRow<V>, number>> }
    }[ViewName]
  | EditPatch
