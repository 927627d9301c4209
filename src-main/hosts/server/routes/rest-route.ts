import { OpenAPIHandler } from '@orpc/openapi/node'
import { withEventMeta } from '@orpc/server'
import { BodyLimitPlugin } from '@orpc/server/node'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import type { RpcContext } from '../../../rpc/context.ts'
import { reportBugs } from '../../../rpc/report-bugs.ts'
import { router } from '../../../rpc/router.ts'
import { MESSAGE_MAX_BYTES } from '../message-max-bytes.ts'
import { openApiDocument } from '../open-api-document.ts'
import { refuse } from '../refuse.ts'
import type { Route } from '../route.ts'

const PREFIX = '/api/v1'

type Interceptor = NonNullable<StandardHandlerOptions<RpcContext>['clientInterceptors']>[number]

/** Serves the contract to scripts: a route for each procedure, streams as server-sent events, and the OpenAPI document. */
export function restRoute(context: RpcContext): Route {
  const handler = new OpenAPIHandler<RpcContext>(router, {
    clientInterceptors: [reportBugs, resumeTail],
    plugins: [new BodyLimitPlugin({ maxBodySize: MESSAGE_MAX_BYTES })],
  })
  let document: Promise<string> | undefined

  return async ({ request, response, address }) => {
    if (address.pathname !== PREFIX && !address.pathname.startsWith(`${PREFIX}/`)) return false
    if (address.pathname === `${PREFIX}/openapi.json` && request.method === 'GET') {
      document ??= openApiDocument(PREFIX).then((value) => JSON.stringify(value))
      const body = await document
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      response.end(body)
      return true
    }
    const { matched } = await handler.handle(request, response, { prefix: PREFIX, context })
    if (!matched) {
      const message = `Nothing is asked with ${request.method ?? 'GET'} at ${address.pathname.slice(0, 200)}.`
      const cure = `See ${PREFIX}/openapi.json for what can be asked.`
      refuse(request, response, 404, { code: 'NOT_FOUND', message, cure })
    }
    return true
  }
}

/**
 * Server-sent events name the last one that was seen when they resume (`Last-Event-ID`, the WHATWG HTML standard, 9.2):
 * each page of the tail carries its last seq as its id, and one that is sent back goes before `since`.
 */
const resumeTail: Interceptor = async (options) => {
  if (options.path.join('.') !== 'feed.tail') return options.next()
  const { lastEventId, input } = options
  const since = lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId) ? { since: lastEventId } : {}
  const pages = await options.next({ ...options, input: { ...(input as Record<string, unknown>), ...since } })
  return withIds(pages as AsyncIterable<readonly { seq: number }[]>)
}

async function* withIds<Page extends readonly { seq: number }[]>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  for await (const page of pages) {
    const last = page.at(-1)
    yield last ? withEventMeta(page, { id: String(last.seq) }) : page
  }
}
