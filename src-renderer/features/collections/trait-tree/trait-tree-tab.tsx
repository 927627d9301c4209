import { Button, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { useCollection, useCook, usePace } from '../../../stores/hooks/use-project.ts'
import { text } from '../../../text/text.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useRarity } from '../parts/use-rarity.ts'
import { RuleList } from './rule-list.tsx'
import classes from './trait-tree-tab.module.css'
import { TreeGrid } from './tree-grid.tsx'
import { treeRows } from './tree-rows.ts'
import { visibleRows } from './visible-rows.ts'

/** Categories, traits and rules of a collection, to be read and searched. */
export function TraitTreeTab({ projectId, collectionId }: { projectId: string; collectionId: string }): ReactNode {
  const words = text.collections.traits
  const collection = useCollection(projectId, collectionId)
  const cook = useCook(projectId, collectionId)
  const generated = usePace(cook?.id)?.progress.generated ?? 0
  const rarity = useRarity(projectId, cook, generated, true).data
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const categories = useMemo(
    () => (collection ? treeRows(collection.document, collection.assets, rarity) : []),
    [collection, rarity],
  )
  const rows = useMemo(() => visibleRows(categories, folded, wanted), [categories, folded, wanted])
  const noneWeights = useMemo(
    () => new Map(categories.map(({ id, category }) => [id, category.noneWeight])),
    [categories],
  )
  if (!collection) return null
  const { traitTree, mode } = collection.document
  if (traitTree.categories.length === 0) return <EmptyState title={words.empty}>{words.emptyWhy}</EmptyState>
  const isFolded = folded.size > 0
  const fold = (id: string, shallFold: boolean) =>
    setFolded((before) => new Set(shallFold ? [...before, id] : [...before].filter((one) => one !== id)))
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <div className={classes.bar}>
          <TextInput
            size="xs"
            w={220}
            aria-label={words.search}
            placeholder={words.search}
            leftSection={<Search size={14} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <span className={classes.summary}>
            {words.summary(
              traitTree.categories.length,
              traitTree.categories.reduce((sum, { traits = [] }) => sum + traits.length, 0),
            )}
          </span>
          <Button
            size="xs"
            variant="default"
            onClick={() => setFolded(isFolded ? new Set() : new Set(categories.map(({ id }) => id)))}
          >
            {isFolded ? words.unfoldAll : words.foldAll}
          </Button>
        </div>
        {rows.length === 0 ? (
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
          <TreeGrid rows={rows} mode={mode} noneWeights={noneWeights} onFold={fold} />
        )}
      </div>
      <aside
        className={classes.side}
        aria-label={words.rules}
        // What scrolls is reached by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <RuleList rules={traitTree.rules} search={wanted} />
      </aside>
    </div>
  )
}
