import { ConnectionLost } from './connection-lost.ts'
import { pause } from './pause.ts'

const REST_LEAST_MS = 20
const REST_MOST_MS = 2_000

/**
 * Runs `follow` over and over, until it is stopped: at once where its connection was lost, because the next call waits
 * for the next connection; after any other end ever more slowly, because the engine brought that about. `onError` hears
 * of what no lost connection explains.
 */
export function followAgain(
  follow: (signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void = () => undefined,
): () => void {
  const stopped = new AbortController()

  async function run(): Promise<void> {
    let restMs = REST_LEAST_MS
    while (!stopped.signal.aborted) {
      try {
        await follow(stopped.signal)
        restMs = Math.min(REST_MOST_MS, restMs * 2)
      } catch (error) {
        if (stopped.signal.aborted) return
        const isLoss = error instanceof ConnectionLost
        restMs = isLoss ? REST_LEAST_MS : Math.min(REST_MOST_MS, restMs * 2)
        if (!isLoss) onError(error)
      }
      await pause(restMs, stopped.signal)
    }
  }

  void run()
  return () => stopped.abort()
}
