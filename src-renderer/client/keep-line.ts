import { ConnectionLost } from './connection-lost.ts'
import type { Connection, ConnectionState } from './connection-state.ts'
import { dialAndGreet } from './dial-and-greet.ts'
import type { Dial, Line } from './line.ts'
import type { LineTiming } from './line-timing.ts'
import { pause } from './pause.ts'
import { ping } from './ping.ts'

/** A line that was greeted. `lost` aborts, with the error for those who wait, when it is no longer the one in use. */
export type LiveLine = { link: Line['link']; lost: AbortSignal }

export type LineKeeper = {
  connection: Connection
  /** The line in use, or the next one. Rejects with ConnectionLost when none came within the patience. */
  live(signal?: AbortSignal): Promise<LiveLine>
  close(): void
}

/** Tells when dialling again is worth while: the page is looked at again, or the network is back. */
export type Wake = (listener: () => void) => () => void

/**
 * Keeps a line to the engine: dials, greets, listens for its heartbeat, and dials again when it is lost, at once and then
 * ever more slowly. Never gives up.
 */
export function keepLine(dial: Dial, wake: Wake, timing: LineTiming): LineKeeper {
  const listeners = new Set<() => void>()
  const ended = new AbortController()
  let state: ConnectionState = { kind: 'connecting' }
  let live: LiveLine | undefined
  let woken = new AbortController()
  const stopWaking = wake(() => woken.abort())

  function become(next: ConnectionState): void {
    if (ended.signal.aborted) return
    state = next
    tell()
  }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  async function keep(line: Line, generation: number): Promise<void> {
    const lost = new AbortController()
    const lose = () => lost.abort(new ConnectionLost())
    line.gone.addEventListener('abort', lose)
    live = { link: line.link, lost: lost.signal }
    become({ kind: 'live', generation })
    await untilMute(line, ended.signal, timing)
    live = undefined
    lose()
    line.close()
  }

  async function run(): Promise<void> {
    let generation = 0
    let attempt = 0
    let since = Date.now()
    while (!ended.signal.aborted) {
      woken = new AbortController()
      const dialled = await dialAndGreet(dial, timing.pingWithinMs, ended.signal)
      if (dialled.ok) {
        generation += 1
        await keep(dialled.value, generation)
        attempt = 0
        since = Date.now()
        become({ kind: 'lost', since, attempt })
      } else {
        attempt += 1
        const refused = dialled.error.kind === 'refused'
        become(dialled.error.kind === 'refused' ? dialled.error : { kind: 'lost', since, attempt })
        await pause(refused ? Infinity : backOffMs(attempt, timing), woken.signal, ended.signal)
      }
    }
  }

  void run()
  return {
    connection: {
      get: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    async live(signal) {
      if (live && !live.lost.aborted) return live
      const patience = AbortSignal.timeout(timing.patienceMs)
      while (!live || live.lost.aborted) {
        signal?.throwIfAborted()
        ended.signal.throwIfAborted()
        if (patience.aborted) throw state.kind === 'refused' ? new ConnectionLost(state.problem) : new ConnectionLost()
        await nextTold(listeners, [patience, ended.signal, ...(signal ? [signal] : [])])
      }
      return live
    },
    close() {
      stopWaking()
      ended.abort()
      tell()
    },
  }
}

/** Doubles from the first to the most. */
function backOffMs(attempt: number, { backOffFirstMs, backOffMostMs }: LineTiming): number {
  return Math.min(backOffMostMs, backOffFirstMs * 2 ** (attempt - 1))
}

/** Resolves when the line is gone, or the engine no longer answers over it. */
async function untilMute(line: Line, ended: AbortSignal, { pingEveryMs, pingWithinMs }: LineTiming): Promise<void> {
  while (!line.gone.aborted && !ended.aborted) {
    await pause(pingEveryMs, line.gone, ended)
    if (line.gone.aborted || ended.aborted || !(await ping(line, pingWithinMs, ended))) return
  }
}

function nextTold(listeners: Set<() => void>, signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      listeners.delete(done)
      for (const signal of signals) signal.removeEventListener('abort', done)
      resolve()
    }
    listeners.add(done)
    for (const signal of signals) signal.addEventListener('abort', done)
    if (signals.some((signal) => signal.aborted)) done()
  })
}
