import { Button, SegmentedControl, Select, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ProjectState } from '../../../../schemas/engine-state.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../stores/stale-queries.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { JobTable } from './job-table.tsx'
import { type ShownState, shownStates } from './shown-states.ts'
import classes from './queue.module.css'

/** The jobs of one project: what is made, in which order, and what became of it. */
export function Queue({
  lines,
  projects,
}: {
  lines: readonly CookLine[]
  projects: readonly ProjectState[]
}): ReactNode {
  const { client, queries } = useStudio()
  const [chosen, setChosen] = useState<string | null>(null)
  const [state, setState] = useState<ShownState>('all')
  const project = projects.find(({ projectId }) => projectId === chosen) ?? projectOf(lines, projects)
  const clear = useAction(async () => {
    if (!project) return
    await client.api.jobs.archiveFinished({ projectId: project.projectId })
    await queries.invalidateQueries({ queryKey: queryKeys.jobs(project.projectId) })
  })
  const words = text.pipeline.queue
  if (!project) return null
  return (
    <section className={classes.queue} aria-labelledby="queue-title" data-panel tabIndex={-1}>
      <div className={classes.head}>
        <Title order={2} id="queue-title" className={classes.title}>
          {words.title}
        </Title>
        <SegmentedControl
          aria-label={words.state}
          value={state}
          onChange={setState}
          data={shownStates.map((value) => ({ value, label: words.states[value] }))}
        />
        {projects.length > 1 && (
          <Select
            aria-label={words.project}
            allowDeselect={false}
            value={project.projectId}
            onChange={setChosen}
            data={projects.map(({ projectId, name }) => ({ value: projectId, label: name }))}
          />
        )}
        <span className={classes.space} />
        {project.state === 'open' && (
          <Button variant="subtle" color="gray" loading={clear.busy} onClick={() => clear.run()}>
            {words.clear}
          </Button>
        )}
      </div>
      <ProblemList problems={clear.problems} onDismiss={clear.dismiss} />
      <JobTable
        key={`${project.projectId} ${state}`}
        projectId={project.projectId}
        state={state}
        lines={lines}
        canSteer={project.state === 'open'}
      />
    </section>
  )
}

/** The project whose collection changed last, while none was chosen. */
function projectOf(lines: readonly CookLine[], projects: readonly ProjectState[]): ProjectState | undefined {
  const [line] = lines
  return projects.find(({ projectId }) => projectId === line?.projectId) ?? projects[0]
}
