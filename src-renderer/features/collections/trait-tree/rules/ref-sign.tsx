import { Tag } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RefChoice } from './ref-choices.ts'
import classes from './rules.module.css'

/** What is seen of a ref at the height of a line: its colour, or that it is a tag. */
export function RefSign({ choice }: { choice: RefChoice | undefined }): ReactNode {
  if (choice?.color) return <span className={classes.swatch} style={{ background: choice.color }} aria-hidden />
  if (choice && 'tag' in choice.ref) return <Tag className={classes.tagMark} size={12} aria-hidden />
  return null
}
