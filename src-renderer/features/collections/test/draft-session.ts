import type { Collection } from '../../../../schemas/collection.ts'
import { editDocument } from '../../../../src-main/domain/plan/edit/edit-document.ts'
import { err, ok } from '../../../../src-main/domain/prelude/result.ts'
import type { EditSession } from '../edit/edit-session.ts'
import type { ChangeOf } from '../edit/shown-document.ts'

/** Where parameters stand that are edited and not saved; null: the collection's own. */
export type DraftParams = { get(): Collection['params'] | null; set(params: Collection['params']): void }

/** A session of edits to the parameters that stay in this window: nothing of them is sent. */
export function draftSession(session: EditSession, draft: DraftParams): EditSession {
  function shown(): Collection | undefined {
    const known = session.shown()
    const params = draft.get()
    return known && params ? { ...known, params } : known
  }

  function edited(changeOf: ChangeOf): ReturnType<typeof editDocument> | null {
    const document = shown()
    const change = document && changeOf(document)
    return document && change ? editDocument(document, change.edits) : null
  }

  function take(changeOf: ChangeOf): ReturnType<EditSession['submit']> {
    const now = edited(changeOf)
    if (now && !now.ok) return err(now.error)
    if (now) draft.set(now.value.document.params)
    return ok(undefined)
  }

  return {
    ...session,
    shown,
    check(changeOf) {
      const now = edited(changeOf)
      return now && !now.ok ? now.error : []
    },
    submit: take,
    act: (changeOf) => void take(changeOf),
    takeBack: (_, meanwhile) => void take(meanwhile),
  }
}
