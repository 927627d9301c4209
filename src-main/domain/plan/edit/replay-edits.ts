import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit } from '../../../../schemas/edit.ts'
import { applyEdit } from './apply-edit.ts'

/** Makes edits that were made before on the same document. One that can't be made is a bug: the log says that it was. */
export function replayEdits(document: Collection, edits: readonly Edit[]): Collection {
  return edits.reduce((before, edit) => {
    const applied = applyEdit(before, edit)
    if (!applied.ok) throw new Error(`An edit of the log can't be made again: ${applied.error.message}`)
    return applied.value.document
  }, document)
}
