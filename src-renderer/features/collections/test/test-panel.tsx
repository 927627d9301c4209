import { ActionIcon } from '@mantine/core'
import { Dices, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import { useCook } from '../../../stores/hooks/use-project.ts'
import { text } from '../../../text/text.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useScope } from '../../../ui/commands/scopes.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useReadingOnly } from '../edit/use-reading-only.ts'
import { AskedFields } from './asked-fields.tsx'
import { categoriesMeant } from './categories-meant.ts'
import { CategoryControls } from './category-controls.tsx'
import { StopKey } from './stop-key.tsx'
import classes from './test-panel.module.css'
import { TestParams } from './test-params.tsx'
import { setTestState, useTestState } from './test-store.ts'
import { stillThere } from './tries.ts'
import { TryResult } from './try-result.tsx'
import { TryStrip } from './try-strip.tsx'
import { useExecute } from './use-execute.ts'
import { useForPiece } from './use-for-piece.ts'
import { useTestCommands } from './use-test-commands.ts'
import { useTry } from './use-try.ts'

type Props = { projectId: string; collection: CollectionView; onClose(): void }

/** Tries single pieces: some traits kept, the others drawn, parameters as they are being written. Nothing is recorded. */
export function TestPanel({ projectId, collection, onClose }: Props): ReactNode {
  const words = text.testWindow.panel
  const { id: collectionId, document, documentHash } = collection
  const { traitTree, supply } = document
  const state = useTestState(collectionId)
  const reading = useReadingOnly(projectId)
  const cook = useCook(projectId, collectionId)
  const fixed = useMemo(() => stillThere(state.fixed, traitTree), [state.fixed, traitTree])
  const wish = { fixed, seed: state.seed ?? String(document.seed), number: Math.min(state.number, supply) }
  const live = useTry(projectId, collectionId, wish, state.params)
  const execute = useExecute({ projectId, collectionId, documentHash, wish })
  const keep = useForPiece(projectId, collectionId)
  const commands = useTestCommands({
    collectionId,
    document,
    wish,
    drawn: live.tried?.selection,
    reading,
    execute,
    keep,
  })
  const problems = execute.problems.length > 0 ? execute.problems : live.problems
  const meant = useMemo(() => categoriesMeant(problems, traitTree), [problems, traitTree])
  const [isInside, setInside] = useState(false)
  const panel = useRef<HTMLElement>(null)
  useScope('test', isInside)
  useEffect(() => panel.current?.focus(), [])

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event
    const isLine = target instanceof HTMLInputElement && target.type === 'text' && target.ariaExpanded !== 'true'
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing || !isLine) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    execute.run()
  }

  return (
    // Enter in any of its lines executes, as in a form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={panel}
      aria-label={words.title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.panel}
      data-panel
      onKeyDown={onKeyDown}
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
    >
      {execute.isRunning && <StopKey run={execute.stop} />}
      <div className={classes.head}>
        <h2>{words.title}</h2>
        <ActionIcon aria-label={words.close} title={words.close} onClick={onClose}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.row}>
        {execute.isRunning ? (
          <ActionButton command="test.stop" onClick={execute.stop}>
            {words.stop}
          </ActionButton>
        ) : (
          <ActionButton command="test.run" onClick={execute.run}>
            {words.run}
          </ActionButton>
        )}
        <ActionButton
          command="test.dice"
          off={commands.offDice}
          leftSection={<Dices size={14} aria-hidden />}
          onClick={commands.dice}
        >
          {words.dice}
        </ActionButton>
        <ActionButton command="test.use" off={commands.offUse} loading={keep.busy} onClick={commands.use}>
          {words.useFor(wish.number)}
        </ActionButton>
      </div>
      {cook && wish.number <= cook.supply && <p className={classes.quiet}>{words.cookedWhy}</p>}
      <ProblemList problems={keep.problems} onDismiss={keep.dismiss} />
      <TryResult
        collectionId={collectionId}
        isRunning={execute.isRunning}
        problems={problems}
        about={[...meant].map(words.about).join(', ')}
        requestHash={live.tried?.requestHash ?? null}
        onDismiss={execute.problems.length > 0 ? execute.dismiss : undefined}
      />
      <TryStrip collectionId={collectionId} documentHash={documentHash} />
      <Panel title={words.traits}>
        <CategoryControls
          categories={traitTree.categories}
          fixed={fixed}
          drawn={live.tried?.selection}
          meant={meant}
          onChange={(next) => setTestState(collectionId, { fixed: next })}
        />
        <AskedFields collectionId={collectionId} seed={wish.seed} number={wish.number} supply={supply} />
      </Panel>
      <TestParams
        projectId={projectId}
        collectionId={collectionId}
        document={document}
        problems={problems}
        resolved={live.tried?.params ?? null}
        reading={reading}
      />
    </section>
  )
}
