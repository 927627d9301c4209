import type { RpcContext } from './context.ts'
import { serveWire } from './serve-wire.ts'

/** What Electron's and Node's ports have in common. A message comes as it is, or as an event's `data`. */
export type ServablePort = {
  on(event: 'message' | 'close', listener: (message?: unknown) => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** A port that is being answered. */
export type ServedPort = {
  /** Ends what is still answered over it, and gives the port up. More than once does no harm. */
  close(): void
}

/** Answers the contract over one port, until either side closes it; `onClose` is told once. */
export function servePort(port: ServablePort, context: RpcContext, onClose: () => void = () => undefined): ServedPort {
  const listeners: (() => void)[] = [onClose]
  let closed = false

  function close(): void {
    if (closed) return
    closed = true
    port.close()
    for (const listener of listeners) listener()
  }

  serveWire(
    {
      async send(message) {
        if (!closed) port.postMessage(message)
      },
      onMessage: (listener) => void port.on('message', (message?: unknown) => listener(dataOf(message) as string)),
      onClose: (listener) => void listeners.push(listener),
    },
    context,
  )
  port.on('close', close)
  // Only now: what came earlier has waited in the port.
  port.start()
  return { close }
}

/** Electron's port in the main world gives an event, Node's the message itself. */
function dataOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'data' in message ? message.data : message
}
