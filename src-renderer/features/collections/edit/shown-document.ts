import type { Collection } from '../../../../schemas/collection.ts'
import { applyEdit } from '../../../../src-main/domain/plan/edit/apply-edit.ts'
import type { Change } from '../parts/edit-collection.ts'

/** What a person does, made of the document as it is when its turn comes; null where there is nothing to do any more. */
export type ChangeOf = (document: Collection) => Change | null

/**
 * The document as the engine knows it, with what is on its way there. What has arrived meanwhile is made twice: setting
 * and moving come to the same then, and what was added or taken out by its id is left as it is.
 */
export function shownDocument(known: Collection, underway: readonly { changeOf: ChangeOf }[]): Collection {
  return underway.reduce((document, { changeOf }) => {
    const edits = changeOf(document)?.edits ?? []
    return edits.reduce((now, edit) => {
      const applied = applyEdit(now, edit)
      return applied.ok ? applied.value.document : now
    }, document)
  }, known)
}
