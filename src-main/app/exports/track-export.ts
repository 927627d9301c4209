import type { ExportDone, ExportProgress } from '../../../schemas/commands/export-commands.ts'
import type { ExportTask } from '../../../schemas/engine-state.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Result } from '../../domain/prelude/result.ts'
import { measured, paceOf, type PaceSample } from '../../domain/run/pace.ts'
import type { Exporting } from './exporting.ts'

type Step = Extract<ExportProgress, { kind: 'progress' }>

/** Runs an export to its end and tells, after each step, how far its task is. Never throws. */
export async function trackExport(
  first: ExportTask,
  exporting: Exporting<ExportDone>,
  tell: (task: ExportTask) => void,
  onError: (error: unknown) => void,
): Promise<void> {
  let task = first
  let samples: PaceSample[] = []
  const stepped = ({ step, done, total }: Step): ExportTask => {
    if (task.step !== step) samples = []
    samples = measured(samples, performance.now(), done)
    return { ...task, step, done, total, msLeft: paceOf(samples, total - done).msLeft }
  }
  try {
    for (;;) {
      const { done, value } = await exporting.next()
      if (done === true) {
        tell(endedTask(task, value))
        return
      }
      if (value.kind === 'progress') tell((task = stepped(value)))
    }
  } catch (error) {
    onError(error)
    const message = `The export stopped by a fault of the studio: ${error instanceof Error ? error.message : String(error)}`
    tell({ ...task, state: 'failed', msLeft: null, problems: [{ code: 'UNKNOWN', message }] })
  }
}

function endedTask(task: ExportTask, result: Result<ExportDone, Problem[]>): ExportTask {
  const ended = { ...task, msLeft: null }
  if (result.ok) {
    const { dir, manifestSha256 } = result.value
    return { ...ended, state: 'done', step: null, done: task.total, dir, manifestSha256 }
  }
  const isCanceled = result.error.every((problem) => problem.code === 'CANCELED')
  return { ...ended, state: isCanceled ? 'canceled' : 'failed', problems: result.error }
}
