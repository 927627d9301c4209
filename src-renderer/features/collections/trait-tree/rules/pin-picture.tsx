import { createContext, type ReactNode, use } from 'react'
import { text } from '../../../../text/text.ts'
import { Picture } from '../../../../ui/picture.tsx'
import classes from './rules.module.css'

const THUMB_PX = 48

/** Number of a pinned piece → sha256 of its picture, where it has one. */
export const PinPicturesContext = createContext<ReadonlyMap<number, string>>(new Map())

/** What a pinned piece looks like, once it is made. */
export function PinPicture({ number }: { number: number }): ReactNode {
  const sha256 = use(PinPicturesContext).get(number)
  if (sha256 === undefined) return null
  return (
    <span className={classes.pinPicture}>
      <Picture sha256={sha256} alt={text.rules.pinPicture(number)} widthPx={THUMB_PX} />
    </span>
  )
}
