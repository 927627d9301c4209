import { text } from '../../../text/text.ts'
import { type OffReason, useCommand } from '../../../ui/commands/command-store.ts'
import { say } from '../../../ui/say.ts'
import { sayError } from '../../../ui/say-error.ts'
import { setTreeSelection } from '../edit/tree-selection-store.ts'
import type { EditSession } from '../edit/edit-session.ts'
import { selectedTraits } from '../edit/selected-traits.ts'
import { selectCategory } from './grid/select-rows.ts'
import { writeTable } from './paste/write-table.ts'
import type { TreeCursor } from './use-tree-cursor.ts'
import type { TreeEdits } from './use-tree-edits.ts'
import type { Row } from './visible-rows.ts'

type Facts = {
  collectionId: string
  session: EditSession
  rows: readonly Row[]
  cursor: TreeCursor
  edits: TreeEdits
  /** Why nothing can be edited. */
  reading: readonly OffReason[]
  search(): void
  paste(): void
  goToFault(): void
}

/** Why commands of the tree are off; `traits`: those that need a category of written traits. */
export type TreeOff = { edit: readonly OffReason[]; traits: readonly OffReason[] }

/** Answers every command of the tree. Gives why some are off. */
export function useTreeCommands(facts: Facts): TreeOff {
  const { collectionId, session, rows, cursor, edits, reading } = facts
  const words = text.traitTree
  const row = rows[cursor.index]
  const category = row?.kind === 'trait' ? undefined : row?.category
  const off = [...reading, ...(row ? [] : [{ why: words.needRow }])]
  const offTraits = [
    ...reading,
    ...(row ? [] : [{ why: words.needCategory }]),
    ...(category?.mode === 'generated' ? [{ why: words.generatedHas }] : []),
  ]
  useCommand('tree.edit', edits.edit, off)
  useCommand('tree.add-trait', edits.addTrait, offTraits)
  useCommand('tree.add-category', edits.addCategory, reading)
  useCommand('tree.duplicate', edits.duplicate, off)
  useCommand('tree.toggle', edits.toggle, off)
  useCommand('tree.delete', edits.remove, off)
  useCommand('tree.move-up', () => edits.step(-1), off)
  useCommand('tree.move-down', () => edits.step(1), off)
  useCommand('tree.paste', facts.paste, offTraits)
  useCommand('tree.search', facts.search)
  useCommand('tree.next-fault', facts.goToFault)
  useCommand('tree.select-all', () => {
    if (row) setTreeSelection(collectionId, { selected: selectCategory(rows, row.id) })
  })
  useCommand('tree.copy', () => {
    const document = session.shown()
    const traits = document ? selectedTraits(document, cursor.selection.selected).map(({ trait }) => trait) : []
    if (traits.length === 0) return say(words.needTrait)
    navigator.clipboard.writeText(writeTable(traits)).then(() => say(words.copied(traits.length)), sayError)
  })
  return { edit: off, traits: offTraits }
}
