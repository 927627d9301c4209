import type { Route } from '../route.ts'

/** Says that whoever asks is let in: a socket that was refused can not learn why, and asks here. */
export const sessionRoute: Route = ({ response, address }) => {
  if (address.pathname !== '/session') return false
  response.writeHead(204).end()
  return true
}
