import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { replayEdits } from '../plan/edit/replay-edits.ts'
import type { EditPatch } from './row-patch.ts'

/** The columns of a collection that an edit changes, as they are after it. */
export function editedColumns(
  { document: before }: Pick<CollectionView, 'document'>,
  { edits, values }: EditPatch,
): Partial<CollectionView> {
  const document = replayEdits(before, edits)
  return { ...values, document, name: document.name }
}
