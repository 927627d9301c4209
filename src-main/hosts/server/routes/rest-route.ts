import type { RpcContext } from '../../../rpc/context.ts'
import { refuse } from '../refuse.ts'
import type { Route } from '../route.ts'

const PREFIX = '/api/v1'

/**
 * Serves the contract to scripts: a route for each procedure, streams as server-sent events, and the OpenAPI document.
 * The window asks for none of it: what it takes is loaded with the first request, not at every start.
 */
export function restRoute(context: RpcContext): Route {
  const handler = onDemand(async () => (await import('../rest/rest-handler.ts')).createRestHandler())
  const document = onDemand(async () =>
    JSON.stringify(await (await import('../rest/open-api-document.ts')).openApiDocument(PREFIX)),
  )

  return async ({ request, response, address }) => {
    if (address.pathname !== PREFIX && !address.pathname.startsWith(`${PREFIX}/`)) return false
    if (address.pathname === `${PREFIX}/openapi.json` && request.method === 'GET') {
      const body = await document()
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      response.end(body)
      return true
    }
    const { matched } = await (await handler()).handle(request, response, { prefix: PREFIX, context })
    if (!matched) {
      const message = `Nothing is asked with ${request.method ?? 'GET'} at ${address.pathname.slice(0, 200)}.`
      const cure = `See ${PREFIX}/openapi.json for what can be asked.`
      refuse(request, response, 404, { code: 'NOT_FOUND', message, cure })
    }
    return true
  }
}

function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
