import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../../../schemas/engine-state.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './closed-projects.module.css'

/** The projects that the studio remembers and that are not open. */
export function ClosedProjects({ projects }: { projects: readonly ProjectState[] }): ReactNode {
  if (projects.length === 0) return null
  return (
    <Panel title={text.collections.list.closed}>
      <ul className={classes.list}>
        {projects.map((project) => (
          <ClosedProject key={project.projectId} project={project} />
        ))}
      </ul>
    </Panel>
  )
}

function ClosedProject({ project }: { project: ProjectState }): ReactNode {
  const { api } = useStudio().client
  const words = text.collections.list
  const open = useAction(() => api.projects.open({ dir: project.dir }))
  const problems = open.problems.length > 0 ? open.problems : project.problem ? [project.problem] : []
  return (
    <li>
      <div className={classes.row}>
        <div className={classes.words}>
          <div className={classes.name} title={project.name}>
            <bdi>{project.name}</bdi>
          </div>
          <div className={classes.dir} title={project.dir}>
            {project.state === 'failed' ? words.failed : words.closedState} · <bdi>{project.dir}</bdi>
          </div>
        </div>
        <Button variant="default" loading={open.busy} onClick={() => open.run()}>
          {words.open}
        </Button>
      </div>
      <ProblemList problems={problems} />
    </li>
  )
}
