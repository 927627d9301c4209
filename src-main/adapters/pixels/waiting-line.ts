/** How work waits. */
export type Waiting = {
  /** Somebody looks at where it will be. */
  isAwaited?: boolean
  /** Whoever wanted it has left. */
  signal?: AbortSignal | undefined
}

/**
 * Where work waits for a place. What is awaited goes before everything else, but not for ever: in between the rest gets
 * its turn. Otherwise who came first goes first.
 */
export type WaitingLine = {
  /** Runs work once a place is free. Gives undefined, and runs nothing, where `signal` came before that. */
  take<T>(work: () => Promise<T>, waiting?: Waiting): Promise<T | undefined>
}

/** While somebody scrolls without end, whatever else is made still comes on. */
const AWAITED_IN_A_ROW = 8

/** A few screens of pictures. Of more, nobody looks at the oldest any more, even where nobody says so. */
const AWAITED_MAX = 128

type Lane = Set<() => void>

/** @param places Work that runs at the same time. */
export function createWaitingLine(places: number): WaitingLine {
  const awaited: Lane = new Set()
  const rest: Lane = new Set()
  let free = places
  let inARow = 0

  function giveUpPlace(): void {
    const isTurnOfRest = awaited.size === 0 || (inARow >= AWAITED_IN_A_ROW && rest.size > 0)
    const lane = isTurnOfRest ? rest : awaited
    const [begin] = lane
    inARow = isTurnOfRest ? 0 : inARow + 1
    if (!begin) free += 1
    else {
      lane.delete(begin)
      begin()
    }
  }

  /** False where it left before its turn. */
  function turnIn(lane: Lane, signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const begin = () => {
        signal?.removeEventListener('abort', leave)
        resolve(true)
      }
      const leave = () => {
        awaited.delete(begin)
        rest.delete(begin)
        resolve(false)
      }
      signal?.addEventListener('abort', leave, { once: true })
      lane.add(begin)
      const [oldest] = awaited
      if (awaited.size <= AWAITED_MAX || !oldest) return
      awaited.delete(oldest)
      rest.add(oldest)
    })
  }

  return {
    async take(work, { isAwaited = false, signal } = {}) {
      if (signal?.aborted) return undefined
      if (free > 0) free -= 1
      else if (!(await turnIn(isAwaited ? awaited : rest, signal))) return undefined
      try {
        return await work()
      } finally {
        giveUpPlace()
      }
    },
  }
}
