import type { MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { err, type Result } from '../../domain/prelude/result.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { outOfMemory } from './out-of-memory.ts'
import { createWaitingLine, type Waiting } from './waiting-line.ts'
import type * as worker from './worker.ts'

type Tasks = typeof worker
type TaskName = keyof Tasks
type Outcome<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>

/**
 * Runs tasks of the worker by name, as many at a time as there are threads. CANCELED where nobody wants it any more.
 * `moved` are the parts of the task that are given away, not copied.
 */
export type TaskRunner = {
  run: <Name extends TaskName>(
    name: Name,
    task: Parameters<Tasks[Name]>[0],
    waiting?: Waiting,
    moved?: readonly MessagePort[],
  ) => Promise<Outcome<Name>>
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
  const run = async (name: TaskName, task: unknown, moved: readonly MessagePort[]): Promise<unknown> => {
    if (closed) return closing
    try {
      return await start().pool.run(task, { name, transferList: [...moved] })
    } catch (cause) {
      return closed ? closing : failed(cause)
    }
  }
  return {
    run(name, task, waiting, moved = []) {
      const outcome = line.take(() => run(name, task, moved), waiting).then((made) => made ?? left)
      return outcome as Promise<Outcome<typeof name>>
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
  const { message, stack } = cause as Error
  return err(outOfMemory(cause) ?? { code: 'UNKNOWN', message: `A worker failed: ${message}`, details: { stack } })
}
