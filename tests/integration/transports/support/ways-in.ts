import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { MessageChannel } from 'node:worker_threads'
import { WebSocket } from 'ws'
import { servePort } from '../../../../src-main/rpc/serve-port.ts'
import type { Caller } from './caller.ts'
import { restCaller } from './rest-caller.ts'
import { type ServedStudio, TOKEN } from './served-studio.ts'

export type WayIn = { call: Caller; close(): void }

/** Every way in to one engine, by name. */
export const WAYS_IN: Readonly<Record<string, (studio: ServedStudio) => WayIn>> = {
  'in the same process': ({ api }) => ({
    async call(path, input, signal) {
      const procedure = path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], api)
      return (procedure as (input: unknown, options: { signal?: AbortSignal }) => Promise<unknown>)(input, {
        ...(signal && { signal }),
      })
    },
    close: () => undefined,
  }),
  'over a message port': ({ context }) => {
    const { port1, port2 } = new MessageChannel()
    const served = servePort(port1, context)
    const link = new PortLink({ port: port2 })
    port2.start()
    return { call: callerOf(link), close: () => served.close() }
  },
  'over a socket': ({ server }) => {
    const socket = openSocket(server.port)
    return { call: callerOf(new SocketLink({ websocket: socket })), close: () => socket.close() }
  },
  'over REST': ({ fetch }) => {
    const ended = new AbortController()
    const caller = restCaller(fetch)
    return {
      call: (path, input, signal = ended.signal) => caller(path, input, AbortSignal.any([signal, ended.signal])),
      close: () => ended.abort(),
    }
  },
}

/** A socket of a script with the token. */
export function openSocket(port: number, headers: Record<string, string> = {}): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, {
    headers: { authorization: `Bearer ${TOKEN}`, ...headers },
    perMessageDeflate: false,
  })
  socket.on('error', () => undefined)
  return socket
}

function callerOf(link: ClientLink<ClientContext>): Caller {
  return (path, input, signal) => link.call(path, input, { context: {}, ...(signal && { signal }) })
}
