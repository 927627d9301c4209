/** What a subscription tells, in order, as a stream that ends with the signal. */
export async function* streamOf<T>(
  subscribe: (listener: (item: T) => void) => () => void,
  signal: AbortSignal | undefined,
  first: readonly T[] = [],
): AsyncGenerator<T> {
  const waiting = [...first]
  let wake = () => {}
  const unsubscribe = subscribe((item) => {
    waiting.push(item)
    wake()
  })
  const stop = () => wake()
  signal?.addEventListener('abort', stop)
  try {
    while (!signal?.aborted) {
      const item = waiting.shift()
      if (item !== undefined) yield item
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    unsubscribe()
    signal?.removeEventListener('abort', stop)
  }
}
