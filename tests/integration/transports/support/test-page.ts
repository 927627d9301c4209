import type { MessagePort } from 'node:worker_threads'
import type { PageMessages, PortLike } from '../../../../src-renderer/client/receive-ports.ts'

/** A window's page, as far as ports are handed to it. */
export type TestPage = PageMessages & {
  /** Hands a port over as the preload script does. */
  grant(name: string, port: MessagePort, from?: string): void
}

export function testPage(): TestPage {
  const listeners: Parameters<PageMessages['addEventListener']>[1][] = []
  const page: TestPage = {
    origin: 'ovenbird://app',
    addEventListener: (_, listener) => void listeners.push(listener),
    grant(name, port, from = page.origin) {
      for (const listener of listeners) {
        listener({ origin: from, data: { name }, ports: [port as unknown as PortLike] })
      }
    },
  }
  return page
}
