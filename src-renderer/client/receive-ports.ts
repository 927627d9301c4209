/** What is used of a message port, the page's or another's. */
export type PortLike = {
  addEventListener(type: 'message' | 'close', listener: (event: { data?: unknown }) => void): void
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** What is used of the window: its messages, and from where they may come. */
export type PageMessages = {
  origin: string
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void
}

type PageMessage = { origin: string; data: unknown; ports: readonly PortLike[] }

/** Takes the ports of one name that the preload script hands to the page, from the page's own origin alone. */
export function receivePorts(page: PageMessages, name: 'engine' | 'desktop', take: (port: PortLike) => void): void {
  page.addEventListener('message', ({ origin, data, ports: [port] }) => {
    const granted = data as { name?: unknown } | null
    if (origin === page.origin && granted?.name === name && port) take(port)
  })
}
