/**
 * Lets at most `most` pieces of work run at once; the others wait in the order they came. What was called off before its
 * turn never begins.
 */
export function createLimit(most: number): <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0

  async function turn(): Promise<void> {
    if (running < most) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }

  function next(): void {
    const begin = waiting.shift()
    if (begin) begin()
    else running -= 1
  }

  return async (work, signal) => {
    await turn()
    try {
      signal?.throwIfAborted()
      return await work()
    } finally {
      next()
    }
  }
}
