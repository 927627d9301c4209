import { useDeferredValue, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Collection } from '../../../../../schemas/collection.ts'
import { checkTree } from '../../../../../src-main/domain/plan/traits/check-tree.ts'
import { draftStore } from '../../../../stores/ui/draft-store.ts'
import { text } from '../../../../text/text.ts'
import { say } from '../../../../ui/say.ts'
import { keysOfRow } from '../../edit/row-id.ts'
import type { TreeCursor } from '../use-tree-cursor.ts'
import { draftFaults, type TreeFault, treeFaults } from './tree-faults.ts'

export type TreeFaults = {
  all: readonly TreeFault[]
  /** What is wrong, by the ids of rows. */
  byRow: ReadonlyMap<string, string>
  goToNext(): void
}

const NONE: readonly TreeFault[] = []

/** What is at fault in the tree as it is shown, and the way from one fault to the next. */
export function useTreeFaults(
  document: Collection | undefined,
  { cursor, show, draftKey }: { cursor: TreeCursor; show(categoryId: string): void; draftKey: string },
): TreeFaults {
  // Looked for after what is typed is on screen.
  const tree = useDeferredValue(document?.traitTree)
  const drafts = useStore(draftStore, (state) => state.drafts)
  const inTree = useMemo(() => (tree ? treeFaults(tree, checkTree(tree)) : NONE), [tree])
  const all = useMemo(() => {
    const mine = Object.entries(drafts).filter(([key]) => key.startsWith(draftKey))
    if (!tree || mine.length === 0) return inTree
    const byCell = new Map(mine.map(([key, { text }]) => [key.slice(draftKey.length), text]))
    return [...inTree, ...draftFaults(tree, byCell, text.traitTree.draft)]
  }, [inTree, tree, drafts, draftKey])
  const byRow = useMemo(() => {
    const words = new Map<string, string>()
    for (const { rowId, problem } of all) {
      if (rowId === null) continue
      words.set(rowId, [words.get(rowId), problem.message].filter(Boolean).join(' '))
    }
    return words
  }, [all])
  const last = useRef(-1)
  return {
    all,
    byRow,
    goToNext() {
      const placed = all.filter(({ rowId }) => rowId !== null)
      const here = placed.findIndex(({ rowId }) => rowId === cursor.selection.active)
      last.current = ((here === -1 ? last.current : here) + 1) % Math.max(1, placed.length)
      const fault = placed[last.current]
      if (!fault || fault.rowId === null) return say(text.traitTree.faults.none)
      show(keysOfRow(fault.rowId).category)
      cursor.goTo(fault.rowId, fault.column)
      cursor.takeFocus()
      say(fault.problem.message)
    },
  }
}
