import { useState } from 'react'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { pasteTraits } from '../../../../../src-main/domain/plan/edit/paste-traits.ts'
import type { Category } from '../../../../../schemas/trait-tree.ts'
import { findCategory } from '../../edit/changes/find-item.ts'
import type { EditSession } from '../../edit/edit-session.ts'
import { freshId } from '../../edit/fresh-id.ts'
import { keysOfRow } from '../../edit/row-id.ts'
import { readTable } from './read-table.ts'

export type Paste = {
  /** What is looked at before it is taken; null while nothing is. */
  asked: { category: Category; pasted: string } | null
  /** Asks for a table to take into the category that one is in. */
  open(): void
  /** Takes what was pasted: at once where it is one line, else after it was looked at. */
  take(pasted: string): void
  write(pasted: string): void
  confirm(): void
  close(): void
}

/** Takes tables into the category of a row. */
export function usePaste(session: EditSession, rowId: string | null): Paste {
  const [asked, setAsked] = useState<Paste['asked']>(null)

  function ask(pasted: string): void {
    const document = session.shown()
    const category = document && rowId !== null ? findCategory(document, keysOfRow(rowId).category) : undefined
    if (category?.mode === 'manual') setAsked({ category, pasted })
  }

  function takeInto(key: string, pasted: string): void {
    const { lines } = readTable(pasted)
    const category = findIn(session, key)
    const edits = category ? pasteTraits(category, lines, freshId) : []
    if (!category || edits.length === 0) return
    session.act(() => ({ edits, what: { verb: 'paste', subject: category.name, count: 1 } }))
  }

  return {
    asked,
    open: () => ask(''),
    take(pasted) {
      const { lines, bad } = readTable(pasted)
      if (lines.length === 1 && bad.length === 0 && rowId !== null) takeInto(keysOfRow(rowId).category, pasted)
      else if (pasted.trim() !== '') ask(pasted)
    },
    write: (pasted) => setAsked((before) => before && { ...before, pasted }),
    confirm() {
      if (asked) takeInto(keyOf(asked.category), asked.pasted)
      setAsked(null)
    },
    close: () => setAsked(null),
  }
}

function findIn(session: EditSession, key: string): Category | undefined {
  const document = session.shown()
  const category = document && findCategory(document, key)
  return category?.mode === 'manual' ? category : undefined
}
