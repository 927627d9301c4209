/** Work that closing the studio would stop, and that nothing else tells of. */
export type Works = {
  /** Counts until what is given back is called. */
  begin(): () => void
  during<T>(work: () => Promise<T>): Promise<T>
  isBusy(): boolean
}

/** `onChange` is told when the first work begins and when the last one has ended. */
export function createWorks(onChange: () => void): Works {
  const running = new Set<symbol>()

  function begin(): () => void {
    const work = Symbol('work')
    running.add(work)
    if (running.size === 1) onChange()
    return () => {
      if (running.delete(work) && running.size === 0) onChange()
    }
  }

  return {
    begin,
    async during(work) {
      const end = begin()
      try {
        return await work()
      } finally {
        end()
      }
    },
    isBusy: () => running.size > 0,
  }
}
