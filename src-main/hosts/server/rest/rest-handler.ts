import { OpenAPIHandler } from '@orpc/openapi/node'
import { withEventMeta } from '@orpc/server'
import { BodyLimitPlugin } from '@orpc/server/node'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import type { RpcContext } from '../../../rpc/context.ts'
import { reportBugs } from '../../../rpc/report-bugs.ts'
import { router } from '../../../rpc/router.ts'
import { MESSAGE_MAX_BYTES } from '../message-max-bytes.ts'

type Interceptor = NonNullable<StandardHandlerOptions<RpcContext>['clientInterceptors']>[number]

/** Answers each procedure of the contract at a route of its own; streams are server-sent events. */
export function createRestHandler(): OpenAPIHandler<RpcContext> {
  return new OpenAPIHandler<RpcContext>(router, {
    clientInterceptors: [reportBugs, resumeTail],
    plugins: [new BodyLimitPlugin({ maxBodySize: MESSAGE_MAX_BYTES })],
  })
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
