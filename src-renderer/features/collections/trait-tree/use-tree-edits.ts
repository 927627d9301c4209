import { type Dispatch, type SetStateAction, useMemo, useRef, useEffect, useState } from 'react'
import type { Collection } from '../../../../schemas/collection.ts'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import { text } from '../../../text/text.ts'
import { say } from '../../../ui/say.ts'
import { addCategoryTo, addTraitTo, type Addition } from '../edit/changes/add-items.ts'
import {
  dropSelected,
  duplicateSelected,
  removeSelected,
  rulesRemoved,
  stepSelected,
  toggleSelected,
} from '../edit/changes/change-selected.ts'
import { findCategory } from '../edit/changes/find-item.ts'
import type { EditSession } from '../edit/edit-session.ts'
import { freshId } from '../edit/fresh-id.ts'
import { keysOfRow } from '../edit/row-id.ts'
import type { TreeColumn } from '../edit/tree-selection-store.ts'
import type { Editing, Leave, TreeEditor } from './tree-editor.ts'
import type { TreeCursor } from './use-tree-cursor.ts'
import type { Row } from './visible-rows.ts'

type Facts = {
  projectId: string
  collection: CollectionView | undefined
  session: EditSession
  rows: readonly Row[]
  columns: readonly TreeColumn[]
  cursor: TreeCursor
  /** Has a row that is added on screen. */
  unfold(categoryId: string): void
}

export type TreeEdits = {
  editing: Editing | null
  setEditing: Dispatch<SetStateAction<Editing | null>>
  editor: TreeEditor
  edit(): void
  addTrait(): void
  addCategory(): void
  remove(): void
  duplicate(): void
  toggle(): void
  step(by: -1 | 1): void
  drop(dragged: string, to: { category: string; before: string | null }): void
}

/** What can be done in the tree with the row that one is on, or with all that is selected. */
export function useTreeEdits(facts: Facts): TreeEdits {
  const { session, projectId, collection } = facts
  const [editing, setEditing] = useState<Editing | null>(null)
  const latest = useRef({ ...facts, editing })
  useEffect(() => {
    latest.current = { ...facts, editing }
  })
  const draftKey = `${projectId}/${collection?.id ?? ''}/tree/`

  const editor = useMemo<TreeEditor>(
    () => ({
      session,
      draftKey,
      assets: () => latest.current.collection?.assets ?? [],
      edit: setEditing,
      leave: (to) => leave(to),
      addTrait: (category) => addTraitAfter(category, null),
    }),
    // What it calls looks at the latest facts by itself.
    // oxlint-disable-next-line react/exhaustive-deps
    [session, draftKey],
  )

  function begin(addition: Addition, gesture: string): void {
    session.act(addition.change, { gesture })
    latest.current.cursor.goTo(addition.rowId, 'name')
    setEditing({ rowId: addition.rowId, column: 'name', begun: { gesture, back: addition.back } })
  }

  function addTraitAfter(category: string, after: string | null): void {
    const document = session.shown()
    const addition =
      document && addTraitTo(document, { category, after }, { name: text.traitTree.newTrait, id: freshId() })
    if (!addition) return
    latest.current.unfold(category)
    begin(addition, freshId())
  }

  /** From a cell that was typed into: down as in a spreadsheet, where the last trait is followed by a new one. */
  function leave(to: Leave): void {
    const { editing, rows, columns, cursor } = latest.current
    if (!editing) return
    setEditing(null)
    if (to === 'away') return
    const index = rows.findIndex(({ id }) => id === editing.rowId)
    if (to === 'stay' || index === -1) return cursor.takeFocus()
    if (to === 'next' || to === 'previous') {
      const step = to === 'next' ? 1 : -1
      const column = rows[index]?.kind === 'trait' ? columns[columns.indexOf(editing.column) + step] : undefined
      if (column !== undefined) return editAt(index, column)
      return cursor.go(index, editing.column, 'alone')
    }
    const { category, trait } = keysOfRow(editing.rowId)
    const next = rows[index + (to === 'up' ? -1 : 1)]
    const isLast = next?.kind !== 'trait' || next.trait === null
    if (to === 'enter' && isLast && isManual(category)) return addTraitAfter(category, trait)
    if (to !== 'enter' && next?.kind === 'trait') return editAt(index + (to === 'up' ? -1 : 1), editing.column)
    cursor.go(index + (to === 'up' ? -1 : 1), editing.column, 'alone')
  }

  function editAt(index: number, column: TreeColumn): void {
    const { rows, cursor } = latest.current
    const row = rows[index]
    if (!row) return
    cursor.go(index, column, 'alone')
    if (canEdit(row, column)) setEditing({ rowId: row.id, column })
  }

  function isManual(category: string): boolean {
    const document = session.shown()
    return document !== undefined && findCategory(document, category)?.mode === 'manual'
  }

  /** Does something with what is selected. */
  function change(make: (document: Collection, selected: ReadonlySet<string>) => ReturnType<typeof removeSelected>) {
    const document = session.shown()
    const made = document && make(document, latest.current.cursor.selection.selected)
    if (made) session.act(() => made)
    return made
  }

  return {
    editing,
    setEditing,
    editor,
    edit() {
      const { rows, cursor } = latest.current
      const row = rows[cursor.index]
      if (!row) return
      editAt(cursor.index, canEdit(row, cursor.column) ? cursor.column : 'name')
    },
    addTrait() {
      const row = facts.rows[facts.cursor.index]
      if (!row) return
      const { category, trait } = keysOfRow(row.id)
      addTraitAfter(category, trait)
    },
    addCategory() {
      const document = session.shown()
      const row = facts.rows[facts.cursor.index]
      if (!document) return
      begin(
        addCategoryTo(document, row ? keysOfRow(row.id).category : null, {
          name: text.traitTree.newCategory,
          id: freshId(),
        }),
        freshId(),
      )
    },
    remove() {
      const { rows, cursor } = facts
      const made = change(removeSelected)
      if (!made) return
      const { selected } = cursor.selection
      const stays = (row: Row) => !selected.has(row.id) && !(row.kind === 'trait' && selected.has(row.categoryId))
      const last = rows.findLastIndex((row) => selected.has(row.id))
      const next = rows.find((row, index) => index > last && stays(row)) ?? rows.findLast(stays)
      if (next) cursor.goTo(next.id, 'name')
      cursor.takeFocus()
      say(text.traitTree.deleted(made.what.subject, made.what.count - 1, rulesRemoved(made)))
    },
    duplicate: () => void change((document, selected) => duplicateSelected(document, selected, freshId)),
    toggle: () => void change(toggleSelected),
    step(by) {
      change((document, selected) => stepSelected(document, selected, by))
      facts.cursor.takeFocus()
    },
    drop(dragged, to) {
      const document = session.shown()
      const { selected } = latest.current.cursor.selection
      const moved = selected.has(dragged) ? selected : new Set([dragged])
      const made = document && dropSelected(document, moved, to)
      if (made) session.act(() => made)
    },
  }
}

function canEdit(row: Row, column: TreeColumn): boolean {
  return row.kind === 'category' ? column === 'name' : row.trait !== null || column === 'weight'
}
