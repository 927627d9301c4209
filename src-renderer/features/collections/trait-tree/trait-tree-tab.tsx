import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useCollection, useCook, usePace } from '../../../stores/hooks/use-project.ts'
import { text } from '../../../text/text.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import type { TreeColumn } from '../edit/tree-selection-store.ts'
import { useEditSession, useShownDocument } from '../edit/use-edit-session.ts'
import { useReadingOnly } from '../edit/use-reading-only.ts'
import { useRarity } from '../parts/use-rarity.ts'
import { TreeSide } from './details/tree-side.tsx'
import { useTreeFaults } from './faults/use-tree-faults.ts'
import { TreeGrid } from './grid/tree-grid.tsx'
import { PasteDialog } from './paste/paste-dialog.tsx'
import { usePaste } from './paste/use-paste.ts'
import classes from './trait-tree-tab.module.css'
import { TreeBar } from './tree-bar.tsx'
import { TreeEditorContext } from './tree-editor.ts'
import { treeRows } from './tree-rows.ts'
import { useTreeCommands } from './use-tree-commands.ts'
import { useTreeCursor } from './use-tree-cursor.ts'
import { useTreeEdits } from './use-tree-edits.ts'
import { useTreeProblems } from './use-tree-problems.ts'
import { visibleRows } from './visible-rows.ts'

const NARROW = '(max-width: 760px)'

/** Categories, traits and rules of a collection: a tree that is a table, edited where it stands. */
export function TraitTreeTab({ projectId, collectionId }: { projectId: string; collectionId: string }): ReactNode {
  const words = text.collections.traits
  const collection = useCollection(projectId, collectionId)
  const session = useEditSession(projectId, collectionId)
  const document = useShownDocument(projectId, collectionId)
  const reading = useReadingOnly(projectId)
  const cook = useCook(projectId, collectionId)
  const generated = usePace(cook?.id)?.progress.generated ?? 0
  const rarity = useRarity(projectId, cook, generated, true).data
  const [search, setSearch] = useState('')
  const searchField = useRef<HTMLInputElement>(null)
  const wanted = useDeferredValue(search)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const mode = document?.mode ?? 'weighted'
  const columns = useMemo(() => columnsOf(mode, isNarrow), [mode, isNarrow])
  const categories = useMemo(
    () => (document && collection ? treeRows(document, collection.assets, rarity) : []),
    [document, collection, rarity],
  )
  const rows = useMemo(() => visibleRows(categories, folded, wanted), [categories, folded, wanted])
  const fold = (id: string, shallFold: boolean) =>
    setFolded((before) => new Set(shallFold ? [...before, id] : [...before].filter((one) => one !== id)))
  const show = (id: string) => {
    setSearch('')
    fold(id, false)
  }
  const cursor = useTreeCursor(collectionId, rows)
  const edits = useTreeEdits({ projectId, collection, session, rows, columns, cursor, unfold: show })
  const faults = useTreeFaults(document, { cursor, show, draftKey: edits.editor.draftKey })
  const paste = usePaste(session, rows[cursor.index]?.id ?? null)
  const off = useTreeCommands({
    collectionId,
    session,
    rows,
    cursor,
    edits,
    reading,
    search: () => searchField.current?.focus(),
    paste: paste.open,
    goToFault: faults.goToNext,
  })
  const problems = useTreeProblems(session)
  if (!collection || !document) return null
  const { traitTree, supply } = document
  const isOff = reading.length > 0
  return (
    <TreeEditorContext value={edits.editor}>
      <div className={classes.page}>
        <div className={classes.main} data-panel>
          <TreeBar
            projectId={projectId}
            collectionId={collectionId}
            tree={traitTree}
            search={search}
            onSearch={setSearch}
            searchField={searchField}
            isFolded={folded.size > 0}
            onFoldAll={(shallFold) => setFolded(new Set(shallFold ? categories.map(({ id }) => id) : []))}
            edits={edits}
            off={off}
            reading={reading}
            faults={faults}
            onPaste={paste.open}
          />
          <ProblemList problems={problems} title={text.traitTree.problemsTitle} onDismiss={session.dismiss} />
          {traitTree.categories.length === 0 ? (
            <EmptyState
              title={text.traitTree.emptyTitle}
              actions={
                <ActionButton next command="tree.add-category" off={reading} onClick={edits.addCategory}>
                  {text.traitTree.addCategory}
                </ActionButton>
              }
            >
              {text.traitTree.emptyWhy}
            </EmptyState>
          ) : rows.length === 0 ? (
            <EmptyState
              title={words.noMatch(wanted)}
              actions={
                <Button variant="default" onClick={() => setSearch('')}>
                  {words.clearSearch}
                </Button>
              }
            >
              {null}
            </EmptyState>
          ) : (
            <TreeGrid
              rows={rows}
              columns={columns}
              supply={supply}
              active={cursor}
              selected={cursor.selection.selected}
              editing={edits.editing}
              faults={faults.byRow}
              isOff={isOff}
              focus={cursor.focus}
              onGo={cursor.go}
              onEdit={edits.setEditing}
              onFold={fold}
              onPaste={paste.take}
              onDrop={edits.drop}
            />
          )}
        </div>
        <TreeSide
          projectId={projectId}
          collection={collection}
          document={document}
          selected={cursor.selection.selected}
          faults={faults.all}
          edits={edits}
          reading={reading}
        />
        <PasteDialog paste={paste} />
      </div>
    </TreeEditorContext>
  )
}

function columnsOf(mode: 'weighted' | 'quota', isNarrow: boolean): readonly TreeColumn[] {
  const count: TreeColumn[] = mode === 'quota' ? ['count'] : []
  return isNarrow ? ['name', 'weight', ...count] : ['name', 'value', 'weight', ...count, 'tags']
}
