import { contract } from '../../../../schemas/contract.ts'
import type { Caller } from './caller.ts'
import { readServerEvents } from './server-events.ts'

/** Asks as a script would that knows the contract's routes and nothing else: the path, the query, JSON, server-sent events. */
export function restCaller(fetch: (path: string, init?: RequestInit) => Promise<Response>): Caller {
  return async (path, input = {}, signal) => {
    const { method = 'POST', path: route = '' } = routeOf(path)
    const rest = { ...(input as Record<string, unknown>) }
    const address = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = encodeURIComponent(String(rest[name]))
      delete rest[name]
      return value
    })
    const query = method === 'GET' ? `?${new URLSearchParams(rest as Record<string, string>).toString()}` : ''
    const body = method === 'GET' ? {} : { body: JSON.stringify(rest), headers: { 'content-type': 'application/json' } }
    const response = await fetch(`/api/v1${address}${query}`, { method, ...body, ...(signal && { signal }) })
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      return itemsOf(response)
    }
    const answer: unknown = await response.json()
    if (!response.ok) throw Object.assign(new Error('refused'), answer)
    return answer
  }
}

async function* itemsOf(response: Response): AsyncGenerator<unknown> {
  for await (const { event, data } of readServerEvents(response)) {
    if (event === 'message') yield JSON.parse(data)
    else if (event === 'error') throw Object.assign(new Error('refused'), JSON.parse(data))
  }
}

function routeOf(path: readonly string[]): { method?: string; path?: string } {
  const procedure = path.reduce<unknown>(
    (part, name) => (part as Record<string, unknown> | undefined)?.[name],
    contract,
  )
  const { '~orpc': definition } = (procedure ?? {}) as { '~orpc'?: { route: { method?: string; path?: string } } }
  return definition?.route ?? { path: `/${path.join('/')}` }
}
