import { ActionIcon } from '@mantine/core'
import { Copy, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { useKeyOf } from '../../../../ui/commands/key-table.ts'
import type { TreeEdits } from '../use-tree-edits.ts'
import classes from './details.module.css'

/** What is selected, and what can be done with it as a whole. */
export function DetailHead({ title, edits, isOff }: { title: string; edits: TreeEdits; isOff: boolean }): ReactNode {
  const words = text.traitTree.details
  const duplicateKey = useKeyOf('tree.duplicate')
  const removeKey = useKeyOf('tree.delete')
  return (
    <div className={classes.head}>
      <h2 title={title}>
        <bdi>{title}</bdi>
      </h2>
      {!isOff && (
        <>
          <ActionIcon
            aria-label={words.duplicate}
            title={`${words.duplicate} (${duplicateKey ?? ''})`}
            onClick={edits.duplicate}
          >
            <Copy size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={words.remove} title={`${words.remove} (${removeKey ?? ''})`} onClick={edits.remove}>
            <Trash2 size={15} aria-hidden />
          </ActionIcon>
        </>
      )}
    </div>
  )
}
