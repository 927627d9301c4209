import { ActionIcon, Tooltip } from '@mantine/core'
import { ArrowDownToLine, ArrowUpToLine, type LucideIcon, X } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Job } from '../../../../schemas/job.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../stores/stale-queries.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { count, moment } from '../../../ui/format.ts'
import { sayError } from '../../../ui/say-error.ts'
import { pieceTitle } from '../stages/piece-title.ts'
import { JobState } from './job-state.tsx'
import classes from './queue.module.css'

type Props = {
  job: Job
  line: CookLine | undefined
  projectId: string
  canSteer: boolean
  rowIndex: number
  topPx: number
}

/** One job: what it makes, how it stands, and what can be done with it while it waits. */
export const JobRow = memo(({ job, line, projectId, canSteer, rowIndex, topPx }: Props): ReactNode => {
  const words = text.pipeline.queue
  const { number, take } = job.subject
  const title = line ? pieceTitle(line, number) : `${count(number)} ${words.unknown}`
  const isWaiting = job.state === 'queued'
  return (
    <div role="row" aria-rowindex={rowIndex} className={classes.row} data-placed style={{ top: topPx }}>
      <span role="cell" className={classes.cell} title={title}>
        <bdi>{title}</bdi> {take > 0 && <span className={classes.dim}>· {words.take(take)}</span>}
      </span>
      <span role="cell" className={classes.cell} title={job.lastProblem?.message}>
        <JobState state={job.state} />
        {job.lastProblem && <span className={classes.dim}> · {job.lastProblem.message}</span>}
      </span>
      <span role="cell" className={classes.cell} data-column="priority">
        {words.priorities[job.priority]}
      </span>
      <span role="cell" className={classes.cell} data-column="tries">
        {count(job.attempts)}
      </span>
      <span role="cell" className={classes.cell} data-column="since">
        {moment(job.updatedAt)}
      </span>
      <span role="cell" className={classes.actions}>
        {canSteer && isWaiting && <Steer projectId={projectId} id={job.id} title={title} />}
      </span>
    </div>
  )
})

function Steer({ projectId, id, title }: { projectId: string; id: string; title: string }): ReactNode {
  const { client, queries } = useStudio()
  const { jobs } = client.api
  const words = text.pipeline.queue
  // Where a job stands in the queue is no event: nothing else would have it read again.
  const steer = async (order: Promise<unknown>) => {
    await order
    await queries.invalidateQueries({ queryKey: queryKeys.jobs(projectId) })
  }
  return (
    <>
      <RowButton
        icon={ArrowUpToLine}
        name={words.first}
        of={title}
        run={() => steer(jobs.prioritise({ projectId, id, to: 'first' }))}
      />
      <RowButton
        icon={ArrowDownToLine}
        name={words.last}
        of={title}
        run={() => steer(jobs.prioritise({ projectId, id, to: 'last' }))}
      />
      <RowButton icon={X} name={words.cancel} of={title} run={() => steer(jobs.cancel({ projectId, id }))} />
    </>
  )
}

type RowButtonProps = { icon: LucideIcon; name: string; of: string; run(): Promise<unknown> }

function RowButton({ icon: Icon, name, of, run }: RowButtonProps): ReactNode {
  return (
    <Tooltip label={name}>
      <ActionIcon size={22} aria-label={`${name}: ${of}`} onClick={() => void run().catch(sayError)}>
        <Icon size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
