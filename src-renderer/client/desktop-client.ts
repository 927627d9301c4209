import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { desktopContract } from '../../schemas/desktop.ts'
import { type PageMessages, receivePorts } from './receive-ports.ts'

/** What the desktop does for the window. There is none in a browser. */
export type DesktopClient = ContractRouterClient<typeof desktopContract>

type Link = ClientLink<ClientContext>

/** Asks the desktop over the port that the shell hands to the page. What is asked before it has come waits for it. */
export function createDesktopClient(page: PageMessages): DesktopClient {
  let take: (link: Link) => void = () => undefined
  let current = new Promise<Link>((resolve) => {
    take = resolve
  })
  receivePorts(page, 'desktop', (port) => {
    const link = new RPCLink({ port: port as SupportedMessagePort })
    port.start()
    take(link)
    current = Promise.resolve(link)
  })
  return createORPCClient({ call: async (path, input, options) => (await current).call(path, input, options) })
}
