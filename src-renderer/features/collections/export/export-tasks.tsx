import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { ExportTask } from '../../../../schemas/engine-state.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { timeLeft } from '../../../ui/format.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './export-entries.module.css'
import { shownTasks } from './shown-tasks.ts'

const NO_TASKS: readonly ExportTask[] = []

/** Exports that run, and those that did not come to their end. Finished ones are in the history. */
export function ExportTasks({ projectId, cookId }: { projectId: string; cookId: string | undefined }): ReactNode {
  const all = useStore(useStudio().engine, (state) => state?.exports ?? NO_TASKS)
  const tasks = shownTasks(all, projectId, cookId)
  if (tasks.length === 0) return null
  const isRunning = tasks.some(({ state }) => state === 'running')
  return (
    <Panel title={isRunning ? text.exporting.running : text.exporting.unfinished}>
      <ul className={classes.list}>
        {tasks.map((task) => (
          <TaskEntry key={task.taskId} task={task} />
        ))}
      </ul>
    </Panel>
  )
}

function TaskEntry({ task }: { task: ExportTask }): ReactNode {
  const words = text.exporting
  const { api } = useStudio().client
  const cancel = useAction(() => api.exports.cancel({ projectId: task.projectId, taskId: task.taskId }))
  const { state, step, done, total, msLeft, dir, problems } = task
  const percent = total > 0 ? (100 * done) / total : 0
  return (
    <li className={classes.entry}>
      <bdi className={classes.dir}>{dir}</bdi>
      {state === 'running' && (
        <>
          <Progress value={percent} size="sm" color="accent" aria-label={step ? words.step[step] : words.running} />
          <div className={classes.line}>
            <span>
              {step && words.step[step]} · {words.progress(done, total)}
            </span>
            {msLeft !== null && <span>{words.left(timeLeft(msLeft))}</span>}
          </div>
          <div className={classes.actions}>
            <Button size="compact-xs" variant="default" loading={cancel.busy} onClick={() => cancel.run()}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
      {state === 'canceled' && <div className={classes.line}>{words.canceled}</div>}
      {state === 'failed' && <ProblemList title={words.failed} problems={problems} />}
      <ProblemList problems={cancel.problems} onDismiss={cancel.dismiss} />
    </li>
  )
}
