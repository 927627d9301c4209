import type { ReactNode } from 'react'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import type { Exception } from '../../../stores/view/find-exceptions.ts'
import type { StudioView } from '../../../stores/view/studio-view.ts'
import { text } from '../../../text/text.ts'
import { ExceptionsStage } from '../exceptions/exceptions-stage.tsx'
import { DoneStage } from './done-stage.tsx'
import { JudgeStage } from './judge-stage.tsx'
import { PlannedStage } from './planned-stage.tsx'
import { RunningStage } from './running-stage.tsx'
import classes from './stages.module.css'

type Props = { view: StudioView; lines: readonly CookLine[]; exceptions: readonly Exception[] }

/** Where every piece is, from the plan to the folder. */
export function Stages({ view, lines, exceptions }: Props): ReactNode {
  return (
    <section className={classes.stages} aria-label={text.pipeline.stage.name} data-panel tabIndex={-1}>
      <PlannedStage lines={lines} />
      <RunningStage lines={lines} tasks={view.engine?.exports ?? []} />
      <JudgeStage lines={lines} />
      <ExceptionsStage exceptions={exceptions} />
      <DoneStage lines={lines} projects={view.projects} />
    </section>
  )
}
