import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { useStudioView } from '../../../stores/hooks/use-studio-view.ts'
import { cookLines } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { runCommand } from '../../../ui/commands/command-store.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ClosedProjects } from './closed-projects.tsx'
import { CollectionCard } from './collection-card.tsx'
import classes from './collection-list.module.css'

/** Every collection there is, and how another one begins. */
export function CollectionList(): ReactNode {
  const words = text.collections.list
  const view = useStudioView((all) => all)
  const isReading = useStore(useStudio().projects, ({ size }) => size > 0 && view.projects.size === 0)
  const lines = cookLines(view)
  const isEmpty = lines.length === 0
  const begin = (
    <>
      <ActionButton command="begin.example" onClick={() => runCommand('begin.example')}>
        {words.example}
      </ActionButton>
      <ActionButton next={isEmpty} command="begin.layers" onClick={() => runCommand('begin.layers')}>
        {words.begin}
      </ActionButton>
    </>
  )
  if (!view.engine || isReading) {
    return (
      <>
        <PageHeader title={words.title} />
        <div className={classes.page} aria-busy>
          <Loader size="sm" aria-label={text.common.loading} />
        </div>
      </>
    )
  }
  return (
    <div className={classes.column}>
      <PageHeader title={words.title} note={!isEmpty && words.count(lines.length)}>
        {!isEmpty && begin}
      </PageHeader>
      <div className={classes.page}>
        {isEmpty ? (
          <EmptyState title={words.emptyTitle} actions={<div className={classes.actions}>{begin}</div>}>
            {words.empty}
          </EmptyState>
        ) : (
          <div className={classes.grid}>
            {lines.map((line) => (
              <CollectionCard key={`${line.projectId}/${line.collection.id}`} line={line} />
            ))}
          </div>
        )}
        <ClosedProjects
          projects={view.engine.projects.filter(({ state }) => state === 'closed' || state === 'failed')}
        />
      </div>
    </div>
  )
}
