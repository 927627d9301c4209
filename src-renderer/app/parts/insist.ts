import { pause } from '../../client/pause.ts'

/** Longer than an engine that serves the page is away when it ends and is started again. */
const TRIES = 6
const PAUSE_MS = 1_000

/** Tries again for some seconds; then fails as it last did. */
export async function insist<T>(run: () => Promise<T>): Promise<T> {
  for (let nth = 1; nth < TRIES; nth += 1) {
    try {
      return await run()
    } catch {
      await pause(PAUSE_MS)
    }
  }
  return run()
}
