import { ActionIcon, TextInput } from '@mantine/core'
import { ChevronsDownUp, ChevronsUpDown, ClipboardPaste, Plus, Search, TriangleAlert } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import type { TraitTree } from '../../../../schemas/trait-tree.ts'
import { text } from '../../../text/text.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { OffReason } from '../../../ui/commands/command-store.ts'
import { UndoButtons } from '../edit/undo-buttons.tsx'
import type { TreeFaults } from './faults/use-tree-faults.ts'
import classes from './trait-tree-tab.module.css'
import type { TreeEdits } from './use-tree-edits.ts'
import type { TreeOff } from './use-tree-commands.ts'

type Props = {
  projectId: string
  collectionId: string
  tree: TraitTree
  search: string
  onSearch(search: string): void
  searchField: RefObject<HTMLInputElement | null>
  isFolded: boolean
  onFoldAll(shallFold: boolean): void
  edits: TreeEdits
  off: TreeOff
  reading: readonly OffReason[]
  faults: TreeFaults
  onPaste(): void
}

/** Over the tree: what to look for, what there is, what is at fault, and what can be added. */
export function TreeBar({ searchField, ...props }: Props): ReactNode {
  const { tree, search, onSearch, isFolded, onFoldAll, edits, off, reading, faults } = props
  const words = text.collections.traits
  const foldWords = isFolded ? words.unfoldAll : words.foldAll
  return (
    <>
      <div className={classes.bar} role="toolbar" aria-label={words.title}>
        <TextInput
          ref={searchField}
          size="xs"
          w={180}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
        <UndoButtons projectId={props.projectId} collectionId={props.collectionId} />
        <ActionButton
          size="xs"
          command="tree.add-trait"
          off={off.traits}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={edits.addTrait}
        >
          {text.traitTree.addTrait}
        </ActionButton>
        <ActionButton size="xs" off={reading} leftSection={<Plus size={14} aria-hidden />} onClick={edits.addCategory}>
          {text.traitTree.addCategory}
        </ActionButton>
        <ActionButton
          size="xs"
          off={off.traits}
          leftSection={<ClipboardPaste size={14} aria-hidden />}
          onClick={props.onPaste}
        >
          {text.traitTree.paste}
        </ActionButton>
        <span className={classes.summary}>
          {words.summary(
            tree.categories.length,
            tree.categories.reduce((sum, { traits = [] }) => sum + traits.length, 0),
          )}
        </span>
        {faults.all.length > 0 && (
          <ActionButton
            size="xs"
            command="tree.next-fault"
            leftSection={<TriangleAlert size={14} color="var(--bad)" aria-hidden />}
            onClick={faults.goToNext}
          >
            {text.traitTree.faults.count(faults.all.length)}
          </ActionButton>
        )}
        <ActionIcon aria-label={foldWords} title={foldWords} onClick={() => onFoldAll(!isFolded)}>
          {isFolded ? <ChevronsUpDown size={16} aria-hidden /> : <ChevronsDownUp size={16} aria-hidden />}
        </ActionIcon>
      </div>
      {reading.map(({ why }) => (
        <p key={why} className={classes.reading} role="note">
          {why}
        </p>
      ))}
    </>
  )
}
