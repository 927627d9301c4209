import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** A loop beside everything that has nothing to do: how long this machine keeps any program waiting. */
export type IdleLoop = AsyncDisposable & {
  /** Its delay since it was last asked, p99 in milliseconds, as the engine tells its own. */
  delayP99Ms(): Promise<number>
}

const script = `
  const { monitorEventLoopDelay } = require('node:perf_hooks')
  const { parentPort } = require('node:worker_threads')
  const lookEveryMs = 10
  const delay = monitorEventLoopDelay({ resolution: lookEveryMs })
  delay.enable()
  parentPort.on('message', () => {
    parentPort.postMessage(Math.max(0, delay.percentile(99) / 1e6 - lookEveryMs))
    delay.reset()
  })`

export function startIdleLoop(): IdleLoop {
  const worker = new Worker(script, { eval: true })
  return {
    async delayP99Ms() {
      worker.postMessage(null)
      const [delayMs] = (await once(worker, 'message')) as [number]
      return delayMs
    },
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  }
}
