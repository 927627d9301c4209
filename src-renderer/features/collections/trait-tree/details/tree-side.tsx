import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import { text } from '../../../../text/text.ts'
import type { OffReason } from '../../../../ui/commands/command-store.ts'
import { count } from '../../../../ui/format.ts'
import { useEditSession } from '../../edit/use-edit-session.ts'
import type { TreeFault } from '../faults/tree-faults.ts'
import { RulesPanel } from '../rules/rules-panel.tsx'
import { setRulesUi, useRulesUi } from '../rules/rules-ui-store.ts'
import { useRuleCommands } from '../rules/use-rule-commands.ts'
import tab from '../trait-tree-tab.module.css'
import type { TreeEdits } from '../use-tree-edits.ts'
import { TreeDetails } from './tree-details.tsx'
import classes from './tree-side.module.css'

type Props = {
  projectId: string
  collection: CollectionView
  document: Collection
  selected: ReadonlySet<string>
  faults: readonly TreeFault[]
  edits: TreeEdits
  reading: readonly OffReason[]
}

/** Beside the tree: all that can be said of what is selected, or the rules. */
export function TreeSide({ projectId, document, ...props }: Props): ReactNode {
  const words = text.traitTree.side
  const { collection, reading } = props
  const session = useEditSession(projectId, collection.id)
  const { side } = useRulesUi(collection.id)
  useRuleCommands({ collectionId: collection.id, session, reading })
  const { rules } = document.traitTree
  return (
    <aside className={tab.side} aria-label={words.label} data-panel>
      <Tabs
        value={side}
        onChange={(next) => setRulesUi(collection.id, { side: next === 'rules' ? 'rules' : 'details' })}
        className={classes.tabs}
      >
        <Tabs.List aria-label={words.label}>
          <Tabs.Tab value="details">{words.tabs.details}</Tabs.Tab>
          <Tabs.Tab value="rules">
            {words.tabs.rules} <span className={classes.count}>{count(rules.length)}</span>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel
          value="details"
          className={classes.panel}
          // What scrolls is reached by the keyboard too.
          tabIndex={0}
        >
          <TreeDetails document={document} {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="rules" className={classes.rules}>
          <RulesPanel projectId={projectId} collection={collection} document={document} reading={reading} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
