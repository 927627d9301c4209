import {
  Archive,
  Circle,
  CircleCheck,
  CirclePause,
  CirclePlay,
  Download,
  type LucideIcon,
  OctagonX,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import type { CookStatus as Status } from '../../../../schemas/views/cook-view.ts'
import { text } from '../../../text/text.ts'
import classes from './cook-status.module.css'

const SHAPES: Record<Status | 'idle', LucideIcon> = {
  idle: Circle,
  cooking: CirclePlay,
  paused: CirclePause,
  halted: OctagonX,
  completed: CircleCheck,
  exported: Download,
  archived: Archive,
}

type Props = { status: Status | 'idle'; progress?: CookProgress | undefined }

/** How a cook stands, by shape and word: `cooking · 626 of 1,000`. */
export function CookStatus({ status, progress }: Props): ReactNode {
  const Shape = SHAPES[status]
  return (
    <span className={`${classes.status} ${classes[status] ?? ''}`}>
      <Shape size={14} aria-hidden />
      {text.collections.status[status]}
      {progress && ` · ${text.collections.made(progress.generated, progress.supply)}`}
    </span>
  )
}
