/** Long work on the engine's loop goes on for so long at a time. */
const STRETCH_MS = 8

/** Asked between two steps of long work: lets the engine's loop go on where it has been held for a while. */
export type Breathe = () => Promise<void>

/** Counts from now, and from the last breath that was taken. */
export function createBreaths(): Breathe {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < STRETCH_MS) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
