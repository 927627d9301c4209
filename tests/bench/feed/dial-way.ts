import type { MessagePort } from 'node:worker_threads'
import { WebSocket } from 'ws'
import { dialPort } from '../../../src-renderer/client/dial-port.ts'
import { dialSocket } from '../../../src-renderer/client/dial-socket.ts'
import type { Dial } from '../../../src-renderer/client/line.ts'
import type { PageMessages, PortLike } from '../../../src-renderer/client/receive-ports.ts'
import type { Way } from './follower-messages.ts'

/** Dials as a window does. */
export function dialWay(way: Way): Dial {
  if (way.kind === 'port') return dialPort(pageWith(way.engine)).dial
  const headers = { authorization: `Bearer ${way.token}` }
  return dialSocket(
    () => new WebSocket(way.engine, { headers, perMessageDeflate: false }),
    async () => null,
  )
}

/** Hears what comes over the bare way. */
export function listenBare(way: Way, hear: (text: string) => void): void {
  if (way.kind === 'port') way.bare.on('message', hear)
  else new WebSocket(way.bare, { perMessageDeflate: false }).on('message', (data: Buffer) => hear(data.toString()))
}

/** A page to which the shell hands one port over. */
function pageWith(port: MessagePort): PageMessages {
  const origin = 'ovenbird://app'
  return {
    origin,
    addEventListener(_, listener) {
      const ports = [port as unknown as PortLike]
      queueMicrotask(() => listener({ origin, data: { name: 'engine' }, ports }))
    },
  }
}
