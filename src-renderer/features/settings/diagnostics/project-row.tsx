import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ProjectState } from '../../../../schemas/engine-state.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './diagnostics.module.css'

/** One project: where it lies, how it stands, and why it does not where it should. */
export function ProjectRow({ project }: { project: ProjectState }): ReactNode {
  const { client, desktop } = useStudio()
  const { projects } = client.api
  const { projectId, name, dir, state, problem } = project
  const isOpen = state === 'open' || state === 'reading'
  const turn = useAction<[]>(() => (isOpen ? projects.close({ projectId }) : projects.open({ dir })))
  const forget = useAction(() => projects.forget({ projectId }))
  const [asks, setAsks] = useState(false)
  const words = text.settings.projects
  const told = [...turn.problems, ...forget.problems]
  const shown = told.length === 0 && problem ? [problem] : told
  return (
    <li className={classes.project}>
      <div className={classes.words}>
        <div className={classes.name} title={name}>
          <bdi>{name}</bdi>
        </div>
        <div className={classes.dir} title={dir}>
          {words.states[state]} · <bdi>{dir}</bdi>
        </div>
      </div>
      {desktop && (
        <Button variant="subtle" color="gray" onClick={() => void desktop.reveal({ path: dir })}>
          {words.reveal}
        </Button>
      )}
      <Button variant="default" loading={turn.busy} onClick={turn.run}>
        {isOpen ? words.close : words.open}
      </Button>
      <Button variant="default" loading={forget.busy} onClick={() => setAsks(true)}>
        {words.forget}
      </Button>
      <ConfirmDialog
        opened={asks}
        title={words.forget}
        confirm={words.forget}
        onConfirm={forget.run}
        onClose={() => setAsks(false)}
      >
        <bdi>{name}</bdi>. {words.forgetNote}
      </ConfirmDialog>
      {shown.length > 0 && (
        <div className={classes.problems}>
          <ProblemList problems={shown} />
        </div>
      )}
    </li>
  )
}
