import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStudioView } from '../../stores/hooks/use-studio-view.ts'
import { cookLines } from '../../stores/view/cook-lines.ts'
import { findExceptions } from '../../stores/view/find-exceptions.ts'
import { text } from '../../text/text.ts'
import { BeginCards } from '../../ui/begin-cards.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PipelineBoard } from './pipeline-board.tsx'
import classes from './pipeline-zone.module.css'

/** What moves, over all projects; where nothing is yet, how to begin. */
export function PipelineZone(): ReactNode {
  const view = useStudioView((view) => view)
  const lines = cookLines(view)
  const exceptions = findExceptions(view)
  const open = view.engine?.projects.filter(({ state }) => state === 'open' || state === 'reading') ?? []
  const isReading = open.some(({ projectId }) => !view.projects.has(projectId))
  if (lines.length > 0 || exceptions.length > 0) {
    return <PipelineBoard view={view} lines={lines} exceptions={exceptions} open={open} />
  }
  return (
    <div className={classes.page} aria-busy={isReading}>
      <PageHeader title={text.pipeline.title} />
      {isReading ? <Loader m="auto" size="sm" color="gray" aria-label={text.pipeline.reading} /> : <BeginCards />}
    </div>
  )
}
