/** For what is stuck: no machine is so busy. */
const PATIENCE_MS = 30_000
const LOOK_AGAIN_MS = 20

/** Waits until something holds: looks when told to, and now and then besides. Fails by name when it never does. */
export function eventually(
  what: string,
  holds: () => boolean,
  subscribe: (look: () => void) => () => void = () => () => undefined,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const until = performance.now() + patienceMs
    const end = (settle: () => void) => {
      clearInterval(timer)
      unsubscribe()
      settle()
    }
    const look = () => {
      try {
        if (holds()) end(resolve)
        else if (performance.now() > until) end(() => reject(new Error(`it never came to this: ${what}`)))
      } catch (error) {
        end(() => reject(error instanceof Error ? error : new Error(String(error))))
      }
    }
    const timer = setInterval(look, LOOK_AGAIN_MS)
    const unsubscribe = subscribe(look)
    queueMicrotask(look)
  })
}
