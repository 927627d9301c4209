import { createDesktopClient, type DesktopClient } from './desktop-client.ts'
import { dialPort } from './dial-port.ts'
import { dialSocket, type SocketLike } from './dial-socket.ts'
import { createEngineClient, type EngineClient } from './engine-client.ts'
import type { Wake } from './keep-line.ts'
import type { PageMessages } from './receive-ports.ts'
import { whyNot } from './why-not.ts'

/** What is used of the page that the window is. */
export type Page = {
  /** The window itself, with its own origin. */
  messages: PageMessages
  /** True in the desktop, where the shell hands ports over. */
  inDesktop: boolean
  /** Tells when the page is looked at again, or the network is back. */
  onWake: Wake
  openSocket(url: string): SocketLike
  fetch(url: string): Promise<Pick<Response, 'status'>>
}

/** Connects a window to its engine by the way that its page has: the shell's ports, or the socket of its own origin. */
export function connectPage(page: Page): { engine: EngineClient; desktop: DesktopClient | null } {
  return page.inDesktop
    ? { engine: overPorts(page), desktop: createDesktopClient(page.messages) }
    : { engine: overSocket(page), desktop: null }
}

function overPorts({ messages, onWake }: Page): EngineClient {
  const { dial, onArrival } = dialPort(messages)
  return createEngineClient(dial, { wake: either(onWake, onArrival) })
}

function overSocket({ messages, onWake, openSocket, fetch }: Page): EngineClient {
  const url = new URL('/rpc', messages.origin.replace(/^http/, 'ws')).href
  const dial = dialSocket(
    () => openSocket(url),
    () => whyNot(() => fetch('/session')),
  )
  return createEngineClient(dial, { wake: onWake })
}

function either(...wakes: Wake[]): Wake {
  return (listener) => {
    const stops = wakes.map((wake) => wake(listener))
    return () => stops.forEach((stop) => stop())
  }
}
