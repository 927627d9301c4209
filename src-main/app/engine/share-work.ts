/**
 * Begins work for a key, or joins what is under way for it. It is given up when everybody who wanted it has left; who
 * gives no signal stays.
 */
export type ShareWork<T> = (
  key: string,
  signal: AbortSignal | undefined,
  begin: (abandoned: AbortSignal) => Promise<T>,
) => Promise<T>

type UnderWay<T> = { outcome: Promise<T>; wanted: number; abandoned: AbortController }

export function createSharedWork<T>(): ShareWork<T> {
  const underWay = new Map<string, UnderWay<T>>()

  function start(key: string, begin: (abandoned: AbortSignal) => Promise<T>): UnderWay<T> {
    const abandoned = new AbortController()
    const forget = () => {
      if (underWay.get(key) === work) underWay.delete(key)
    }
    // Who asks from now on begins anew.
    abandoned.signal.addEventListener('abort', forget, { once: true })
    const work: UnderWay<T> = { outcome: begin(abandoned.signal).finally(forget), wanted: 0, abandoned }
    underWay.set(key, work)
    return work
  }

  return (key, signal, begin) => {
    const work = underWay.get(key) ?? start(key, begin)
    const leave = () => {
      work.wanted -= 1
      if (work.wanted === 0) work.abandoned.abort()
    }
    work.wanted += 1
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
    return work.outcome
  }
}
