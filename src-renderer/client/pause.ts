/** Resolves after a time, or as soon as one of the signals aborts. */
export function pause(ms: number, ...signals: AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', done)
      resolve()
    }
    // Not for ever, where a timer's longest time is 2^31 − 1 ms: only a signal ends it then.
    const timer = Number.isFinite(ms) ? setTimeout(done, ms) : undefined
    for (const signal of signals) signal.addEventListener('abort', done)
    if (signals.some((signal) => signal.aborted)) done()
  })
}
