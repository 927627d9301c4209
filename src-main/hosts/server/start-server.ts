import type { Problem } from '../../../schemas/errors.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { RpcContext } from '../../rpc/context.ts'
import { createDropBox } from './drops/drop-box.ts'
import { DROP_LIMITS, type DropLimits } from './drops/drop-limits.ts'
import { sweepDrops } from './drops/sweep-drops.ts'
import { inUrl, isEveryAddress, networkAddresses, ownAddresses } from './guard/own-addresses.ts'
import { listen } from './listen.ts'
import { createServer } from './node-http.ts'
import { receive } from './receive.ts'
import { assetRoute } from './routes/asset-route.ts'
import { dropRoute } from './routes/drop-route.ts'
import { restRoute } from './routes/rest-route.ts'
import { sessionRoute } from './routes/session-route.ts'
import { windowRoute } from './routes/window-route.ts'
import { serveSockets } from './serve-sockets.ts'

export type ServerOptions = {
  context: RpcContext
  /** The user's data folder. */
  home: string
  /** Folder of the built window. */
  windowDir: string
  /** Address to listen on. */
  host: string
  /** 0: any that is free. */
  port: number
  token: string
  /** Told of what broke that should not; the server goes on. */
  onError(error: unknown): void
  dropLimits?: DropLimits
}

export type RunningServer = {
  port: number
  /** Where a person opens it, with the token. */
  url: string
  /** Windows that are connected by a socket. */
  sockets(): number
  /** Takes no more calls, ends what is being answered, and frees the port. Bounded. */
  close(): Promise<void>
}

/** Serves the window, the contract and the pictures over HTTP and WebSocket to who has the token. */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer, Problem>> {
  const { context, home, windowDir, host, token, onError, dropLimits = DROP_LIMITS } = options
  await sweepDrops(home, Date.now())

  const server = createServer()
  const listening = await listen(server, host, options.port)
  if (!listening.ok) return listening
  const port = listening.value
  const door = { token, port, addresses: ownAddresses(host, port) }
  const sockets = serveSockets(context)
  const routes = [
    sessionRoute,
    assetRoute(context),
    dropRoute(createDropBox(home, dropLimits)),
    restRoute(context),
    windowRoute(windowDir),
  ]
  const { onRequest, onUpgrade } = receive({ door, routes, sockets, onError })
  server.on('request', onRequest).on('upgrade', onUpgrade)

  return ok({
    port,
    url: `http://${inUrl(shownAddress(host))}:${port}/?token=${encodeURIComponent(token)}`,
    sockets: sockets.count,
    async close() {
      const freed = new Promise<void>((resolve) => server.close(() => resolve()))
      await sockets.close()
      // Streams would go on for ever; whoever reads one resumes it elsewhere.
      server.closeAllConnections()
      await freed
    },
  })
}

/** Nobody can open "every address": one of them is shown. */
function shownAddress(host: string): string {
  return isEveryAddress(host) ? (networkAddresses()[0] ?? '127.0.0.1') : host
}
