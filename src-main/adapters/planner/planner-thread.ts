import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Piscina } from 'piscina'
import type { Problem } from '../../../schemas/errors.ts'
import type { Planner } from '../../app/ports/planner.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type * as worker from './worker.ts'

/** A planner with a thread of its own, which is there while there is work, and ends with `close`. */
export type PlannerThread = Planner & { close(): Promise<void> }

type TaskName = keyof typeof worker

/** Who edits goes on after a look at the result: a thread that is warm answers sooner. Then its memory is given back. */
const IDLE_MS = 30_000

/** Plans are large and short-lived: a small nursery takes half as much memory, at no cost in speed. */
const YOUNG_MEBIBYTES = 4

/** It loads within a fraction of a second; one that never does must not hold the end of the program up. */
const LOAD_MAX_MS = 5_000

export function createPlannerThread(): PlannerThread {
  let pool: Piscina | undefined
  let loaded: Promise<unknown> = Promise.resolve()
  let closed = false
  // Not the pool's own queue, where who leaves ends the thread that has begun.
  let last: Promise<unknown> = Promise.resolve()

  function thread(): Piscina {
    pool ??= new Piscina({
      filename: new URL('worker.ts', import.meta.url).href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEBIBYTES },
    })
    if (pool.threads.length === 0) {
      const ready = once(pool, 'workerCreate').catch(() => undefined)
      loaded = Promise.race([ready, pause(LOAD_MAX_MS, undefined, { ref: false })])
    }
    return pool
  }

  async function begin(name: TaskName, input: unknown, signal?: AbortSignal): Promise<Result<unknown, Problem[]>> {
    if (closed) return closing
    if (signal?.aborted) return left
    const flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const leave = () => void Atomics.store(flag, 0, 1)
    signal?.addEventListener('abort', leave, { once: true })
    try {
      const answer: unknown = await thread().run({ input, left: flag }, { name })
      return signal?.aborted ? left : ok(answer)
    } catch (cause) {
      if (closed) return closing
      if ((cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return tooLarge
      throw cause
    } finally {
      signal?.removeEventListener('abort', leave)
    }
  }

  const ask =
    <Name extends TaskName>(name: Name) =>
    (input: Parameters<(typeof worker)[Name]>[0]['input'], signal?: AbortSignal) => {
      const answer = last.then(() => begin(name, input, signal))
      last = answer.catch(() => undefined)
      return answer as Promise<Result<ReturnType<(typeof worker)[Name]>, Problem[]>>
    }

  return {
    plan: ask('plan'),
    capacity: ask('capacity'),
    revise: ask('revise'),
    replace: ask('replace'),
    pin: ask('pin'),
    async close() {
      closed = true
      // A thread that is ended while it loads may take the process with it.
      await loaded
      await pool?.destroy()
    },
  }
}

const closing = err<Problem[]>([
  { code: 'CANCELED', message: 'The planning was stopped because the studio is closing.' },
])

const left = err<Problem[]>([{ code: 'CANCELED', message: 'The planning was given up: nobody waits for it any more.' }])

const tooLarge = err<Problem[]>([
  {
    code: 'OUT_OF_MEMORY',
    message: 'There is not enough memory to plan so many pieces.',
    cure: 'Close other programs, or lower the supply.',
  },
])
