/** Runs work side by side, no more than so many at a time, in the order it was asked for. */
export type Lanes = <T>(work: () => Promise<T>) => Promise<T>

export function createLanes(count: number): Lanes {
  const waiting: (() => void)[] = []
  let free = count
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => void waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
