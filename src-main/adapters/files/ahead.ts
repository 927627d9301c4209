/**
 * Works on items side by side, at most `width` at once, and gives the results in the order of the items. A failure is
 * thrown when its turn comes; nothing is left running unwatched.
 */
export async function* ahead<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running: Promise<R>[] = []
  try {
    for await (const item of items) {
      const result = work(item)
      // Its turn may come late: until then a failure must not count as unhandled.
      result.catch(() => undefined)
      running.push(result)
      if (running.length >= width) yield await (running.shift() as Promise<R>)
    }
    while (running.length > 0) yield await (running.shift() as Promise<R>)
  } finally {
    await Promise.allSettled(running)
  }
}
