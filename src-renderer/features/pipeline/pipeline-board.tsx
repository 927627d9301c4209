import type { ReactNode } from 'react'
import type { ProjectState } from '../../../schemas/engine-state.ts'
import type { CookLine } from '../../stores/view/cook-lines.ts'
import type { Exception } from '../../stores/view/find-exceptions.ts'
import type { StudioView } from '../../stores/view/studio-view.ts'
import { text } from '../../text/text.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { chooseNext } from './next/choose-next.ts'
import { nextWords } from './next/next-words.ts'
import { useNextAction } from './next/use-next-action.ts'
import { NowCards } from './now/now-cards.tsx'
import classes from './pipeline-zone.module.css'
import { Queue } from './queue/queue.tsx'
import { Stages } from './stages/stages.tsx'

type Props = {
  view: StudioView
  lines: readonly CookLine[]
  exceptions: readonly Exception[]
  /** The projects that are open. */
  open: readonly ProjectState[]
}

/** The one next action, what is being made, the stages, the queue. */
export function PipelineBoard({ view, lines, exceptions, open }: Props): ReactNode {
  const next = chooseNext(lines)
  const action = useNextAction(next)
  const told = next?.line ?? (lines.length === 1 ? lines[0] : undefined)
  return (
    <div className={classes.page}>
      <PageHeader
        title={text.pipeline.title}
        note={<bdi>{told?.collection.name ?? text.pipeline.collections(lines.length)}</bdi>}
      >
        {next && (
          <ActionButton next command="next.action" loading={action.busy} onClick={action.run}>
            {nextWords(next.step)}
          </ActionButton>
        )}
      </PageHeader>
      <div className={classes.body}>
        <ProblemList problems={action.problems} onDismiss={action.dismiss} />
        <NowCards lines={lines} />
        <Stages view={view} lines={lines} exceptions={exceptions} />
        <Queue lines={lines} projects={open} />
      </div>
    </div>
  )
}
