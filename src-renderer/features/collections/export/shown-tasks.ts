import type { ExportTask } from '../../../../schemas/engine-state.ts'

/**
 * The exports of a cook to tell of beside its history, the one begun last first: those that run, and those that came to
 * no end, as long as nothing was exported to the same folder since.
 */
export function shownTasks(tasks: readonly ExportTask[], projectId: string, cookId: string | undefined): ExportTask[] {
  const ofCook = tasks
    .filter((task) => task.projectId === projectId && task.cookId === cookId)
    .toSorted((a, b) => b.startedAt - a.startedAt)
  return ofCook.filter(
    (task, index) => task.state !== 'done' && !ofCook.slice(0, index).some((later) => later.dir === task.dir),
  )
}
