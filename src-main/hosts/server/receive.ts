import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Problem } from '../../../schemas/errors.ts'
import { type Address, readAddress } from './address.ts'
import { admit, type Door } from './guard/admit.ts'
import { sessionCookie } from './guard/session-cookie.ts'
import { GUARDED_HEADERS } from './guarded-headers.ts'
import { STATUS_CODES } from './node-http.ts'
import { refuse } from './refuse.ts'
import type { Route } from './route.ts'
import type { Sockets } from './serve-sockets.ts'

type Parts = { door: Door; routes: readonly Route[]; sockets: Sockets; onError(error: unknown): void }

type Received = {
  onRequest(request: IncomingMessage, response: ServerResponse): void
  onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** Takes what comes in: judges it at the door, and gives it to the first route that answers. */
export function receive({ door, routes, sockets, onError }: Parts): Received {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(GUARDED_HEADERS)) response.setHeader(name, value)
    const address = readAddress(request.url)
    if (!address) return refuse(request, response, 400, NO_PATH)
    const verdict = admit(request, address, door)
    if (verdict.kind === 'out') return refuse(request, response, verdict.status, verdict.problem)
    if (verdict.kind === 'enter') {
      // The token leaves the address bar, and with it the history.
      const headers = { location: '/', 'set-cookie': sessionCookie(door.port, door.token) }
      response.writeHead(303, headers).end()
      return undefined
    }
    for (const route of routes) if (await route({ request, response, address })) return undefined
    return refuse(request, response, 404, nothingAt(address))
  }

  return {
    onRequest(request, response) {
      answer(request, response).catch((error: unknown) => {
        onError(error)
        if (response.headersSent) response.destroy()
        else refuse(request, response, 500, BROKEN)
      })
    },
    onUpgrade(request, socket, head) {
      socket.on('error', () => undefined)
      const address = readAddress(request.url)
      const verdict = address && admit(request, address, door)
      if (verdict?.kind === 'in' && address?.pathname === '/rpc') sockets.take(request, socket, head)
      else hangUp(socket, verdict?.kind === 'out' ? verdict.status : 404)
    },
  }
}

function hangUp(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

const NO_PATH: Problem = {
  code: 'VALIDATION',
  message: 'The request names no path.',
  cure: 'Ask for a path that begins with a slash.',
}
const BROKEN: Problem = {
  code: 'UNKNOWN',
  message: 'Something broke in the studio while it answered this.',
  cure: 'Try again. What was wrong is told where the studio was started.',
}

function nothingAt({ pathname }: Address): Problem {
  const message = `There is nothing at ${pathname.slice(0, 200)}.`
  return { code: 'NOT_FOUND', message, cure: 'Open the studio at "/".' }
}
