import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import classes from './tree-grid.module.css'

/** What the columns are. Each cell says it of itself to who can't see this. */
export function TreeHead({ columns }: { columns: readonly TreeColumn[] }): ReactNode {
  const words = text.traitTree.columns
  return (
    <div className={classes.head} aria-hidden>
      <span className={classes.headName}>{words.name}</span>
      {columns.includes('value') && <span className={classes.headText}>{words.value}</span>}
      <span className={classes.headNumber}>{words.weight}</span>
      {columns.includes('count') && <span className={classes.headNumber}>{words.count}</span>}
      <span>{words.share}</span>
      {columns.includes('tags') && <span className={classes.headText}>{words.tags}</span>}
    </div>
  )
}
