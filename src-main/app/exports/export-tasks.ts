import type { z } from 'zod'
import type { startExportInput, startExportOutput } from '../../../schemas/commands/export-commands.ts'
import type { ExportTask } from '../../../schemas/engine-state.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCook } from '../commands/missing-cook.ts'
import type { Session } from '../engine/session.ts'
import { createSignal } from '../engine/signal.ts'
import { createTurns } from '../engine/turns.ts'
import type { ExportFiles } from '../ports/export-files.ts'
import { exportCook, type ExportRequest } from './export-cook.ts'
import { trackExport } from './track-export.ts'

type Started = z.infer<typeof startExportOutput>
type Ask = Omit<z.infer<typeof startExportInput>, 'projectId'>

/** Exports that run in the engine, whether or not anybody listens, and those that ended since it started. */
export type ExportTasks = {
  start(session: Session, ask: Ask): Promise<Result<Started, Problem[]>>
  /** Ends one that runs; what was written stays hidden, for the next export to that folder. One that ended stays so. */
  cancel(projectId: string, taskId: string): Promise<Result<null, Problem[]>>
  /** Takes a folder for an export that its caller runs himself; gives how to let it go. */
  claim(dir: string): Promise<Result<() => void, Problem[]>>
  /** Newest first. */
  list(): ExportTask[]
  /** Told whenever a task changes. Returns how to stop listening. */
  onChange(listener: () => void): () => void
  /** Cancels what runs of a project, and waits until it has ended. */
  end(projectId: string): Promise<void>
}

type Running = { abort: AbortController; ended: Promise<void> }

const REMEMBERED = 50

export function createExportTasks(exportFiles: ExportFiles, onError: (error: unknown) => void): ExportTasks {
  let tasks: ExportTask[] = []
  const running = new Map<string, Running>()
  /** Folders that are written to, or about to be. */
  const held = new Set<string>()
  const oneByOne = createTurns()
  const changes = createSignal()

  function put(task: ExportTask): void {
    const isNew = !tasks.some(({ taskId }) => taskId === task.taskId)
    tasks = isNew ? [task, ...tasks] : tasks.map((known) => (known.taskId === task.taskId ? task : known))
    if (tasks.length > REMEMBERED) {
      const oldest = tasks.findLast(({ state }) => state !== 'running')
      tasks = tasks.filter((known) => known !== oldest)
    }
    changes.tell()
  }

  async function locate(session: Session, { cookId, dir }: Ask): Promise<Result<string, Problem[]>> {
    if (dir !== undefined) return located(dir)
    const { read, dir: projectDir } = session.store
    const name = read.collection(read.cook(cookId)?.collectionId ?? '')?.name ?? 'Export'
    return ok(await exportFiles.freeFolder(projectDir, name, (folder) => held.has(folder)))
  }

  async function located(dir: string): Promise<Result<string, Problem[]>> {
    const found = await exportFiles.locate(dir)
    return found.ok ? found : err([found.error])
  }

  function hold(dir: Result<string, Problem[]>): Result<string, Problem[]> {
    if (!dir.ok) return dir
    if (held.has(dir.value)) return err([beingWritten(dir.value)])
    held.add(dir.value)
    return dir
  }

  function run(session: Session, first: ExportTask, request: ExportRequest): Running {
    const abort = new AbortController()
    put(first)
    const ended = trackExport(first, exportCook(session, exportFiles, request, abort.signal), put, onError).finally(
      () => {
        held.delete(request.dir)
        running.delete(first.taskId)
      },
    )
    return { abort, ended }
  }

  async function start(session: Session, ask: Ask): Promise<Result<Started, Problem[]>> {
    const { cookId, options } = ask
    if (!session.store.read.cook(cookId)) return err([missingCook(cookId)])
    const dir = hold(await locate(session, ask))
    if (!dir.ok) return dir
    const taskId = session.clock.newId()
    const first: ExportTask = {
      taskId,
      projectId: session.store.id,
      cookId,
      dir: dir.value,
      state: 'running',
      step: null,
      done: 0,
      total: 0,
      startedAt: session.clock.now(),
      msLeft: null,
      manifestSha256: null,
      problems: [],
    }
    running.set(taskId, run(session, first, { cookId, dir: dir.value, options }))
    return ok({ taskId, dir: dir.value })
  }

  const runningOf = (projectId: string): Running[] =>
    tasks.filter((task) => task.projectId === projectId).flatMap(({ taskId }) => running.get(taskId) ?? [])

  async function stop(ending: readonly Running[]): Promise<void> {
    for (const { abort } of ending) abort.abort()
    await Promise.all(ending.map(({ ended }) => ended))
  }

  return {
    start: (session, ask) => oneByOne(() => start(session, ask)),
    async cancel(projectId, taskId) {
      if (!tasks.some((task) => task.taskId === taskId && task.projectId === projectId))
        return err([missingTask(taskId)])
      const task = running.get(taskId)
      if (task) await stop([task])
      return ok(null)
    },
    claim: (dir) =>
      oneByOne(async () => {
        const claimed = hold(await located(dir))
        return claimed.ok ? ok(() => void held.delete(claimed.value)) : claimed
      }),
    list: () => tasks,
    onChange: changes.listen,
    // In turn, so that one that is just being started is met.
    end: async (projectId) => stop(await oneByOne(async () => runningOf(projectId))),
  }
}

function beingWritten(dir: string): Problem {
  const message = 'Another export is being written to this folder.'
  return { code: 'CONFLICT', message, file: dir, cure: 'Let it end or cancel it first, or choose another folder.' }
}

function missingTask(taskId: string): Problem {
  const message = `There is no export ${taskId}: it may be of an engine that has ended.`
  return { code: 'NOT_FOUND', message, cure: 'Export to the same folder again: it goes on where it stood.' }
}
