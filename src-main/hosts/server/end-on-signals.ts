import process from 'node:process'
import { EXIT_FAILED } from '../cli/exit-codes.ts'

/** How long what runs may take to be put down. What was committed is safe in any case. */
const PUT_DOWN_MS = 10_000

/** Ends well at the first signal, in bounded time, and at once at the second. */
export function endOnSignals(end: () => Promise<void>, onError: (error: unknown) => void): void {
  let ending = false
  const leave = () => process.exit(EXIT_FAILED)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) leave()
      ending = true
      setTimeout(leave, PUT_DOWN_MS).unref()
      end().catch((error: unknown) => {
        onError(error)
        leave()
      })
    })
  }
}
