import { Loader, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../../../schemas/views/cook-view.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { type OffReason, runCommand, useCommand } from '../../../../ui/commands/command-store.ts'
import { useScope } from '../../../../ui/commands/scopes.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { problemsOf } from '../../../../ui/problems-of.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { editCollection } from '../../parts/edit-collection.ts'
import { fieldChange } from '../../parts/field-change.ts'
import { randomSeed } from '../../parts/random-seed.ts'
import { useSheet } from '../../parts/use-sheet.ts'
import { SheetGrid } from './sheet-grid.tsx'
import { TraitStrip } from './trait-strip.tsx'
import classes from './sheet-panel.module.css'
import { useLocks } from './use-locks.ts'
import { useSheetCursor } from './use-sheet-cursor.ts'

const COUNTS = ['24', '60', '120'] as const

type Props = {
  projectId: string
  collection: CollectionView
  cook: CookView | undefined
  isReadOnly: boolean
  /** What the page leaves for the pictures. */
  heightPx: number
}

/** The first pieces as they are planned: to be looked at, locked, and dealt anew. */
export function SheetPanel({ projectId, collection, cook, isReadOnly, heightPx }: Props): ReactNode {
  const words = text.collections.sheet
  const studio = useStudio()
  const [count, setCount] = useState<string>(COUNTS[0])
  const { data: sheet, error } = useSheet(projectId, collection.id, Number(count))
  const locks = useLocks(projectId, collection.id)
  const deal = useAction(() =>
    editCollection(studio, { projectId, collectionId: collection.id }, () => fieldChange({ seed: randomSeed() })),
  )
  const { document } = collection
  const categories = document.traitTree.categories.map(({ name }) => name)
  const pieces = sheet?.pieces ?? []
  const cursor = useSheetCursor(pieces.length)
  const current = pieces[cursor.active]
  const meant = pieces[cursor.meant]
  const toggle = (index: number) => {
    const piece = pieces[index]
    if (piece) locks.toggle(piece)
  }
  const locked = pieces.filter((piece) => piece.locked).length
  const looking: OffReason[] = isReadOnly ? [{ why: text.collections.detail.readingWhy }] : []
  const offDeal = [
    ...looking,
    ...(cook ? [{ why: words.cookedSeed(cook.seed), cure: archiveCure }] : []),
    ...(pieces.length > 0 && locked === document.supply ? [{ why: words.dealtAll }] : []),
  ]
  useScope('grid', cursor.isOn)
  useCommand('sheet.deal', () => deal.run(), offDeal)
  useCommand('piece.lock', () => toggle(cursor.meantNow()), meant ? looking : [...looking, { why: words.selectPiece }])
  return (
    <Panel
      title={words.title}
      note={sheet && words.locked(locked)}
      actions={
        <>
          <SegmentedControl size="xs" aria-label={words.count} data={[...COUNTS]} value={count} onChange={setCount} />
          <ActionButton command="piece.lock" off={looking} onClick={() => toggle(cursor.active)}>
            {current?.locked ? words.unlock : words.lock}
          </ActionButton>
          <ActionButton command="test.open" onClick={() => void runCommand('test.open')}>
            {text.testWindow.panel.open}
          </ActionButton>
          <ActionButton command="sheet.deal" off={offDeal} loading={deal.busy} onClick={() => deal.run()}>
            {words.deal}
          </ActionButton>
        </>
      }
    >
      <ProblemList
        problems={[...locks.problems, ...deal.problems]}
        onDismiss={() => {
          locks.dismiss()
          deal.dismiss()
        }}
      />
      {!sheet &&
        (error ? <ProblemList problems={problemsOf(error)} /> : <Loader size="sm" aria-label={text.common.loading} />)}
      {sheet && pieces.length === 0 && <EmptyState title={words.nothing}>{words.nothingWhy}</EmptyState>}
      {sheet && pieces.length > 0 && (
        <>
          {sheet.status !== 'met' && (
            <div role="status" className={classes.notMet}>
              {words.notMet[sheet.status]}
            </div>
          )}
          <SheetGrid
            projectId={projectId}
            collectionId={collection.id}
            sheet={sheet}
            categories={categories}
            aspect={aspectOf(document.params)}
            heightPx={heightPx}
            cursor={cursor}
            isReadOnly={isReadOnly}
            onToggle={locks.toggle}
          />
          {meant && <TraitStrip piece={meant} supply={sheet.supply} categories={categories} />}
        </>
      )}
    </Panel>
  )
}

const archiveCure = { label: text.collections.cook.archive, go: () => void runCommand('cook.archive') }

/** Width by height of what a tool of this studio draws; square where its parameters say nothing. */
function aspectOf({ width, height }: Record<string, unknown>): number {
  return typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0 ? width / height : 1
}
