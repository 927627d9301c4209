import { RPCLink } from '@orpc/client/websocket'
import type { Problem } from '../../schemas/errors.ts'
import { err, ok } from '../../src-main/domain/prelude/result.ts'
import type { Dial } from './line.ts'

/** What is used of a WebSocket, the browser's or another's. */
export type SocketLike = Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState' | 'close'>

const OPEN_WITHIN_MS = 3_000
/** WebSocket.OPEN: the host may have no such global. */
const OPEN: SocketLike['readyState'] = 1

/**
 * Dials over a WebSocket. A socket that is not let in learns no reason, so `whyNot` is asked then: it answers with what
 * to tell the person, or null where nobody answered at all.
 */
export function dialSocket(open: () => SocketLike, whyNot: () => Promise<Problem | null>): Dial {
  return (signal) =>
    new Promise((resolve) => {
      const socket = open()
      const gone = new AbortController()
      // First of all listeners: whoever is told of the end finds the line gone.
      socket.addEventListener('close', () => gone.abort())
      const link = new RPCLink({ websocket: patient(socket) })
      let settled = false

      const giveUp = () => socket.close()
      const timer = setTimeout(giveUp, OPEN_WITHIN_MS)
      signal.addEventListener('abort', giveUp)
      const settle = () => {
        settled = true
        clearTimeout(timer)
        signal.removeEventListener('abort', giveUp)
      }

      socket.addEventListener('open', () => {
        settle()
        resolve(ok({ link, gone: gone.signal, close: () => socket.close() }))
      })
      socket.addEventListener('error', () => undefined)
      socket.addEventListener('close', () => {
        if (settled) return
        settle()
        void whyNot().then((problem) => resolve(err(problem ? { kind: 'refused', problem } : { kind: 'unreachable' })))
      })
      if (signal.aborted) giveUp()
    })
}

/** What is sent to a socket that is closing goes nowhere, without an error: its end is told by its own event. */
function patient(socket: SocketLike): SocketLike {
  return {
    addEventListener: socket.addEventListener.bind(socket),
    removeEventListener: socket.removeEventListener.bind(socket),
    send(message) {
      if (socket.readyState === OPEN) socket.send(message)
    },
    readyState: OPEN,
    close: () => socket.close(),
  }
}
