import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { RpcContext } from '../../rpc/context.ts'
import { serveWire, type Wire } from '../../rpc/serve-wire.ts'
import { MESSAGE_MAX_BYTES } from './message-max-bytes.ts'

/** The windows that are connected by a socket. */
export type Sockets = {
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void
  count(): number
  /** Says goodbye to every window, and hangs up on those that do not answer in time. */
  close(): Promise<void>
}

/** A peer that is silent from one look to the next is gone: a cable was pulled, a machine fell asleep. */
const LOOK_EVERY_MS = 10_000
const GOODBYE_MS = 1_000
/** RFC 6455, 7.4.1: the endpoint is going away. */
const GOING_AWAY = 1001

/** Answers the contract over WebSockets whose requests were let in. */
export function serveSockets(context: RpcContext): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_MAX_BYTES, perMessageDeflate: false })
  const heard = new WeakSet<WebSocket>()
  const looking = setInterval(() => {
    for (const socket of server.clients) {
      if (!heard.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, LOOK_EVERY_MS)
  looking.unref()

  function serve(socket: WebSocket): void {
    const hear = () => void heard.add(socket)
    hear()
    socket.on('pong', hear).on('message', hear)
    // Too long a message, or no WebSocket at all: it is told so with a code, and is not waited for.
    socket.on('error', () => setTimeout(() => socket.terminate(), GOODBYE_MS).unref())
    serveWire(wireOf(socket), context)
  }

  return {
    take: (request, socket, head) => server.handleUpgrade(request, socket, head, serve),
    count: () => server.clients.size,
    async close() {
      clearInterval(looking)
      for (const socket of server.clients) socket.close(GOING_AWAY, 'The engine ends.')
      const impatient = setTimeout(() => {
        for (const socket of server.clients) socket.terminate()
      }, GOODBYE_MS)
      await new Promise<void>((resolve) => server.close(() => resolve()))
      clearTimeout(impatient)
    },
  }
}

function wireOf(socket: WebSocket): Wire {
  return {
    // Settles also where it could not be sent: that the socket closed is told by its own event.
    send: (message) => new Promise((resolve) => socket.send(message, () => resolve())),
    onMessage: (listener) =>
      void socket.on('message', (data: RawData, isBinary) =>
        listener(isBinary ? bytesOf(data) : bytesOf(data).toString()),
      ),
    onClose: (listener) => void socket.on('close', listener),
  }
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data)
  return Buffer.isBuffer(data) ? data : Buffer.from(data)
}
