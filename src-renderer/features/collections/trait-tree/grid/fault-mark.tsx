import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import classes from './tree-grid.module.css'

/** Marks what is at fault, and says of what; nothing where nothing is. */
export function FaultMark({ words }: { words: string | null }): ReactNode {
  if (words === null) return null
  return (
    <span className={classes.fault} title={text.traitTree.fault(words)}>
      <TriangleAlert size={14} aria-hidden />
    </span>
  )
}
