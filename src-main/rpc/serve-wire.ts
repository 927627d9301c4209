import { RPCHandler } from '@orpc/server/ws'
import type { RpcContext } from './context.ts'
import { reportBugs } from './report-bugs.ts'
import { router } from './router.ts'

/** One end of any two-way transport, as the contract needs it: texts and binary messages, in order, until it closes. */
export type Wire = {
  /** Settles when the transport takes the next message: a stream waits for it, so that a slow reader slows only itself. */
  send(message: string | ArrayBufferLike | Uint8Array): Promise<void>
  onMessage(listener: (message: string | Uint8Array) => void): void
  onClose(listener: () => void): void
}

const handler = new RPCHandler<RpcContext>(router, { clientInterceptors: [reportBugs] })

/** Answers the contract over one wire. When the wire closes, what is still answered over it ends. */
export function serveWire(wire: Wire, context: RpcContext): void {
  const peer = {
    send: (message: Parameters<Wire['send']>[0]) => wire.send(message).then(nextTurn),
    addEventListener(event: string, listener: (event: { data?: unknown }) => void) {
      if (event === 'message') wire.onMessage((data) => listener({ data }))
      if (event === 'close') wire.onClose(() => listener({}))
    },
  }
  // It asks no more of a socket than these two.
  void handler.upgrade(peer as unknown as Parameters<typeof handler.upgrade>[0], { context })
}

/** A transport may take everything at once. Others get their turn all the same while one catches up on a long log. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
