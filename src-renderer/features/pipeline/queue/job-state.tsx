import { Ban, Check, CircleDashed, LoaderCircle, type LucideIcon, ShieldAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { JobState as State } from '../../../../schemas/job.ts'
import { text } from '../../../text/text.ts'
import classes from './queue.module.css'

const SIGNS: Readonly<Record<State, LucideIcon>> = {
  queued: CircleDashed,
  running: LoaderCircle,
  succeeded: Check,
  failed: X,
  canceled: Ban,
  quarantined: ShieldAlert,
}

/** How a job stands, by sign and word. */
export function JobState({ state }: { state: State }): ReactNode {
  const Sign = SIGNS[state]
  return (
    <span className={classes.state} data-state={state}>
      <Sign size={13} aria-hidden /> {text.pipeline.queue.jobStates[state]}
    </span>
  )
}
