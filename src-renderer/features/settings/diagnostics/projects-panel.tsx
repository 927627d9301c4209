import type { ReactNode } from 'react'
import type { ProjectState } from '../../../../schemas/engine-state.ts'
import { text } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './diagnostics.module.css'
import { ProjectRow } from './project-row.tsx'

/** Every project that the studio remembers, and how each stands. */
export function ProjectsPanel({ projects }: { projects: readonly ProjectState[] }): ReactNode {
  const words = text.settings.projects
  return (
    <Panel title={words.title}>
      {projects.length === 0 ? (
        <p className={classes.note}>{words.none}</p>
      ) : (
        <ul className={classes.list}>
          {projects.map((project) => (
            <ProjectRow key={project.projectId} project={project} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
