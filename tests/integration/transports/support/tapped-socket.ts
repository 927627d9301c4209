import type { WebSocket } from 'ws'
import type { SocketLike } from '../../../../src-renderer/client/dial-socket.ts'

/** What becomes of one message on its way to the window: it comes, it vanishes, or the line breaks before or after it. */
export type Fate = 'comes' | 'vanishes' | 'breaks before' | 'breaks after'

/** A socket between whose messages the line can break. `fateOf` is asked about each that arrives, counted from 1. */
export function tappedSocket(socket: WebSocket, fateOf: (nth: number) => Fate): SocketLike {
  let nth = 0
  return {
    addEventListener(type: string, listener: (event: unknown) => void) {
      if (type !== 'message') return socket.addEventListener(type as 'close', listener)
      return socket.addEventListener('message', (event) => {
        nth += 1
        const fate = fateOf(nth)
        if (fate === 'breaks before') return socket.terminate()
        if (fate !== 'vanishes') listener(event)
        if (fate === 'breaks after') socket.terminate()
        return undefined
      })
    },
    removeEventListener: socket.removeEventListener.bind(socket),
    send: (message: string) => socket.send(message),
    close: () => socket.close(),
    get readyState() {
      return socket.readyState
    },
  } as SocketLike
}
