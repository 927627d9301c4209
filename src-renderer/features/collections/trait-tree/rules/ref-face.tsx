import type { ReactNode } from 'react'
import { Picture } from '../../../../ui/picture.tsx'
import type { RefChoice } from './ref-choices.ts'
import { RefSign } from './ref-sign.tsx'
import classes from './rules.module.css'

const FACE_PX = 28

/** What a ref looks like: its picture, or what else is seen of it. */
export function RefFace({ choice }: { choice: RefChoice }): ReactNode {
  if (choice.sha256 === null) return <RefSign choice={choice} />
  return (
    <span className={classes.face} aria-hidden>
      <Picture sha256={choice.sha256} alt="" widthPx={FACE_PX} />
    </span>
  )
}
