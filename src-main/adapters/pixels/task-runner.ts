import { Piscina } from 'piscina'
import { err, type Result } from '../../domain/prelude/result.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { createWaitingLine, type Waiting } from './waiting-line.ts'
import type * as worker from './worker.ts'

type Tasks = typeof worker
type TaskName = keyof Tasks

/** Runs tasks of the worker by name, as many at a time as there are threads. CANCELED where nobody wants it any more. */
export type TaskRunner = {
  run: <Name extends TaskName>(
    name: Name,
    task: Parameters<Tasks[Name]>[0],
    waiting?: Waiting,
  ) => Promise<ReturnType<Tasks[Name]>>
  close: () => Promise<void>
}

export type TaskRunnerOptions = { threads: number; workerUrl: URL }

/** Pixels lie outside the collected heap; a small nursery keeps a worker's memory flat, at no cost in speed. */
const YOUNG_MEBIBYTES = 4

/** A worker loads within a fraction of a second; one that never does must not hold the end of the program up. */
const LOAD_MAX_MS = 5_000

export function createTaskRunner({ threads, workerUrl }: TaskRunnerOptions): TaskRunner {
  let started: { pool: Piscina; loaded: Promise<void> } | undefined
  let closed = false
  // Here rather than in the pool's own queue, where who leaves ends the thread that has begun.
  const line = createWaitingLine(threads)
  // Threads start with the first task: many commands need none.
  const start = () => (started ??= startPool(threads, workerUrl))
  const run = async (name: TaskName, task: unknown): Promise<unknown> => {
    if (closed) return closing
    try {
      return await start().pool.run(task, { name })
    } catch (cause) {
      return closed ? closing : failed(cause)
    }
  }
  return {
    async run(name, task, waiting) {
      const outcome = await line.take(() => run(name, task), waiting)
      return (outcome ?? left) as ReturnType<Tasks[typeof name]>
    },
    async close() {
      closed = true
      // A thread that is ended while it loads may take the process with it.
      await started?.loaded
      await started?.pool.close({ force: true })
    },
  }
}

function startPool(threads: number, workerUrl: URL): { pool: Piscina; loaded: Promise<void> } {
  const pool = new Piscina({
    filename: workerUrl.href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEBIBYTES },
  })
  const loaded = new Promise<void>((resolve) => {
    let ready = 0
    setTimeout(resolve, LOAD_MAX_MS).unref()
    pool.on('workerCreate', () => {
      ready += 1
      if (ready >= threads) resolve()
    })
  })
  return { pool, loaded }
}

const closing: Result<never, Problem> = err({
  code: 'CANCELED',
  message: 'The work was stopped because the studio is closing.',
})

const left: Result<never, Problem> = err({
  code: 'CANCELED',
  message: 'The work was not begun: nobody waits for it any more.',
})

/** A worker that stopped for want of memory, or by a fault in a task, which is then named. */
function failed(cause: unknown): Result<never, Problem> {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || /Array buffer allocation failed|Invalid typed array length/.test(message))
    return err({
      code: 'OUT_OF_MEMORY',
      message: 'There is not enough memory for a picture of this size.',
      cure: 'Close other programs, or make the picture smaller.',
    })
  return err({ code: 'UNKNOWN', message: `A worker failed: ${message}`, details: { stack: (cause as Error).stack } })
}
