import type { RpcContext } from '../../rpc/context.ts'
import { type ServablePort, type ServedPort, servePort } from '../../rpc/serve-port.ts'

/** The windows that are connected: one port each. A window that comes again gets a new port, and its old one ends. */
export type WindowPorts = {
  connect(windowId: number, port: ServablePort): void
  count(): number
  /** Ends every port with what is answered over it. */
  close(): void
}

export function createWindowPorts(context: RpcContext): WindowPorts {
  const open = new Map<number, ServedPort>()
  return {
    connect(windowId, port) {
      open.get(windowId)?.close()
      const served = servePort(port, context, () => {
        if (open.get(windowId) === served) open.delete(windowId)
      })
      open.set(windowId, served)
    },
    count: () => open.size,
    close() {
      for (const served of open.values()) served.close()
    },
  }
}
