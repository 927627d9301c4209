import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { draftStore } from '../../../../stores/ui/draft-store.ts'
import { text } from '../../../../text/text.ts'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import { cellDraftKey, useTreeEditor } from '../tree-editor.ts'
import classes from './cell.module.css'

type Props = {
  rowId: string
  column: TreeColumn
  /** As it is shown; null: `blank`. */
  shown: string | null
  blank?: string
  canEdit: boolean
  className?: string | undefined
}

/** A cell while it is read. What was typed and could not be saved stands there, marked, until it is cured. */
export function CellText({ rowId, column, shown, blank = '', canEdit, className = '' }: Props): ReactNode {
  const { draftKey } = useTreeEditor()
  const key = cellDraftKey(draftKey, rowId, column)
  const draft = useStore(draftStore, ({ drafts }) => drafts[key]?.text)
  const said = draft ?? shown
  const title = draft === undefined ? (said ?? blank) : text.traitTree.draft(draft)
  const marks = [
    classes.text,
    canEdit && classes.can,
    said === null && classes.quiet,
    draft !== undefined && classes.draft,
  ]
  return (
    <span className={`${marks.filter(Boolean).join(' ')} ${className}`} title={title} data-edits={canEdit || undefined}>
      <bdi>{said ?? blank}</bdi>
    </span>
  )
}
