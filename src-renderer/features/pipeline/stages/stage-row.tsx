import { UnstyledButton } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Picture } from '../../../ui/picture.tsx'
import classes from './stages.module.css'

type Props = {
  title: string
  note: string
  /** A stored picture, or a sign where there is none to show. */
  picture: string | null | LucideIcon
  onGo(): void
}

/** One thing in a stage. Leads to it. */
export function StageRow({ title, note, picture, onGo }: Props): ReactNode {
  return (
    <li>
      <UnstyledButton className={classes.row} onClick={onGo}>
        <span className={classes.picture}>{signOf(picture)}</span>
        <span className={classes.words}>
          <bdi className={classes.title} title={title}>
            {title}
          </bdi>
          <span className={classes.more}>{note}</span>
        </span>
      </UnstyledButton>
    </li>
  )
}

function signOf(picture: Props['picture']): ReactNode {
  if (picture === null || typeof picture === 'string') return <Picture sha256={picture} alt="" widthPx={40} />
  const Sign = picture
  return <Sign size={16} strokeWidth={1.6} aria-hidden />
}
