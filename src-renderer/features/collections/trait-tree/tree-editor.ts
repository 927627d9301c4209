import { createContext, use } from 'react'
import type { SourceAsset } from '../../../../schemas/asset.ts'
import type { EditSession } from '../edit/edit-session.ts'
import type { ChangeOf } from '../edit/shown-document.ts'
import type { TreeColumn } from '../edit/tree-selection-store.ts'

/** Where one leaves a cell to. */
export type Leave = 'stay' | 'enter' | 'up' | 'down' | 'next' | 'previous' | 'away'

/** A cell that is being typed into. */
export type Editing = {
  rowId: string
  column: TreeColumn
  /** What stands there at first, in place of what is stored. */
  typed?: string
  /** What it was just added with. */
  begun?: { gesture: string; back: ChangeOf }
}

/** What rows need of the editor; the same object as long as the collection is. */
export type TreeEditor = {
  session: EditSession
  /** Before what is typed into a cell, in the key of its draft. */
  draftKey: string
  /** Files that a value may be. */
  assets(): readonly SourceAsset[]
  edit(editing: Editing): void
  /** Ends typing; null where it ended by itself. */
  leave(to: Leave): void
  addTrait(categoryKey: string): void
}

export const TreeEditorContext = createContext<TreeEditor | null>(null)

export function useTreeEditor(): TreeEditor {
  const editor = use(TreeEditorContext)
  if (!editor) throw new Error('There is no editor of the trait tree around this component.')
  return editor
}

/** The key of the draft of a cell. */
export function cellDraftKey(draftKey: string, rowId: string, column: TreeColumn): string {
  return `${draftKey}${rowId}/${column}`
}
