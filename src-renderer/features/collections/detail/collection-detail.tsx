import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CollectionTab } from '../../../stores/ui/place-store.ts'
import { collectionTabs, goTo } from '../../../stores/ui/place-store.ts'
import { useCollection } from '../../../stores/hooks/use-project.ts'
import { text } from '../../../text/text.ts'
import { useCommand } from '../../../ui/commands/command-store.ts'
import { useUndoCommands } from '../edit/use-undo-commands.ts'
import { ExportTab } from '../export/export-tab.tsx'
import { OverviewTab } from '../overview/overview-tab.tsx'
import { PiecesTab } from '../pieces/pieces-tab.tsx'
import { TraitTreeTab } from '../trait-tree/trait-tree-tab.tsx'
import { AbsentCollection } from './absent-collection.tsx'
import classes from './collection-detail.module.css'
import { CollectionFacts } from './collection-facts.tsx'
import { DetailHeader } from './detail-header.tsx'

type Props = { projectId: string; collectionId: string; tab: CollectionTab }

const CONTENTS = { overview: OverviewTab, traits: TraitTreeTab, pieces: PiecesTab, export: ExportTab } as const

/** One collection: how it stands, and its parts. */
export function CollectionDetail({ projectId, collectionId, tab }: Props): ReactNode {
  const collection = useCollection(projectId, collectionId)
  const show = (next: CollectionTab) => goTo({ zone: 'collections', open: { projectId, collectionId, tab: next } })
  const goByKey = (next: CollectionTab) => {
    show(next)
    letGoOfFocus()
  }
  useUndoCommands(projectId, collectionId)
  useCommand('tab.overview', () => goByKey('overview'))
  useCommand('tab.traits', () => goByKey('traits'))
  useCommand('tab.pieces', () => goByKey('pieces'))
  useCommand('tab.export', () => goByKey('export'))
  if (!collection) return <AbsentCollection projectId={projectId} />
  const words = text.collections.detail
  return (
    <div className={classes.page}>
      <DetailHeader projectId={projectId} collection={collection} tab={tab} />
      <Tabs className={classes.tabs} value={tab} onChange={(next) => show(next as CollectionTab)} keepMounted={false}>
        <div className={classes.row}>
          <Tabs.List className={classes.list} aria-label={words.tabsLabel}>
            {collectionTabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {words.tabs[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <CollectionFacts projectId={projectId} collection={collection} className={classes.facts} />
        </div>
        {collectionTabs.map((name) => {
          const Content = CONTENTS[name]
          return (
            <Tabs.Panel key={name} value={name} className={classes.panel}>
              <Content projectId={projectId} collectionId={collectionId} />
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </div>
  )
}

/** What has the focus outside of the collection gives it up, so that arrows act in what is shown. */
function letGoOfFocus(): void {
  const holder = document.activeElement
  if (holder instanceof HTMLElement && !holder.closest('main')) holder.blur()
}
