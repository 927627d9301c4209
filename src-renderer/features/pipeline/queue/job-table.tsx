import { Anchor, Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { problemsOf } from '../../../ui/problems-of.ts'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { JobRow } from './job-row.tsx'
import classes from './queue.module.css'
import type { ShownState } from './shown-states.ts'
import { useJobs } from './use-jobs.ts'

const ROW_PX = 30
/** Rows before the end at which the next page is read. */
const AHEAD = 20

type Props = { projectId: string; state: ShownState; lines: readonly CookLine[]; canSteer: boolean }

/** The jobs as a table of which only what is seen is drawn. */
export function JobTable({ projectId, state, lines, canSteer }: Props): ReactNode {
  const { jobs, isLoading, error, isHeld, readOn, toTop } = useJobs(projectId, state)
  const scroller = useRef<HTMLDivElement>(null)
  // Its functions are new whenever what they give is: nothing here keeps one.
  const rows = useVirtualizer({
    count: jobs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    getItemKey: (index) => jobs[index]?.id ?? index,
  })
  const seen = rows.getVirtualItems()
  const last = seen.at(-1)?.index ?? 0
  const isScrolled = (seen[0]?.index ?? 0) > 0
  useEffect(() => {
    if (isScrolled && last >= jobs.length - AHEAD) readOn()
  })
  const byCook = useMemo(
    () => new Map(lines.flatMap((line) => (line.cook ? [[line.cook.id, line] as const] : []))),
    [lines],
  )
  const words = text.pipeline.queue

  if (error !== null) return <ProblemList problems={problemsOf(error)} />
  if (jobs.length === 0 && !isLoading) {
    return (
      <Text c="dimmed" className={classes.empty}>
        {state === 'all' ? words.empty : words.emptyState}
      </Text>
    )
  }
  return (
    <div
      role="table"
      className={classes.table}
      aria-label={words.title}
      aria-rowcount={jobs.length + 1}
      aria-busy={isLoading}
    >
      <div role="row" className={classes.row} aria-rowindex={1}>
        {(['piece', 'state', 'priority', 'tries', 'since', 'actions'] as const).map((column) => (
          <span key={column} role="columnheader" className={classes.cell} data-column={column}>
            {words.columns[column]}
          </span>
        ))}
      </div>
      {isHeld && (
        <div className={classes.held} role="status">
          {words.held}{' '}
          <Anchor
            component="button"
            type="button"
            onClick={() => {
              toTop()
              scroller.current?.scrollTo({ top: 0 })
            }}
          >
            {words.toTop}
          </Anchor>
        </div>
      )}
      <ScrollRegion ref={scroller} role="rowgroup" className={classes.scroller}>
        <div style={{ height: rows.getTotalSize() }} role="presentation">
          {seen.map(({ index, key, start }) => {
            const job = jobs[index]
            return (
              job && (
                <JobRow
                  key={key}
                  job={job}
                  line={byCook.get(job.subject.cookId)}
                  projectId={projectId}
                  canSteer={canSteer}
                  rowIndex={index + 2}
                  topPx={start}
                />
              )
            )
          })}
        </div>
      </ScrollRegion>
    </div>
  )
}
