import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port'
import { err, ok } from '../../src-main/domain/prelude/result.ts'
import type { Wake } from './keep-line.ts'
import type { Dial, Line } from './line.ts'
import { pause } from './pause.ts'
import { type PageMessages, type PortLike, receivePorts } from './receive-ports.ts'

export type PortDial = {
  dial: Dial
  /** Tells when a port comes: dialling again is worth while then. */
  onArrival: Wake
}

/**
 * Dials over the ports that the shell hands to the page. One that comes takes the place of the former, which is closed.
 * A port on which the engine is silent is not given up: it is the only way there is, until another comes.
 */
export function dialPort(page: PageMessages): PortDial {
  const listeners = new Set<() => void>()
  let held: { line: Line; replace(): void } | undefined
  let arrived = new AbortController()

  receivePorts(page, 'engine', (port) => {
    held?.replace()
    held = hold(port)
    arrived.abort()
    arrived = new AbortController()
    for (const listener of listeners) listener()
  })

  return {
    async dial(signal) {
      while (!held || held.line.gone.aborted) {
        if (signal.aborted) return err({ kind: 'unreachable' })
        await pause(Infinity, arrived.signal, signal)
      }
      return ok(held.line)
    },
    onArrival(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function hold(port: PortLike): { line: Line; replace(): void } {
  const gone = new AbortController()
  // First of all listeners: whoever is told of the end finds the line gone.
  port.addEventListener('close', () => gone.abort())
  const link = new RPCLink({ port: port as SupportedMessagePort })
  port.start()
  return {
    line: { link, gone: gone.signal, close: () => undefined },
    replace() {
      gone.abort()
      port.close()
    },
  }
}
