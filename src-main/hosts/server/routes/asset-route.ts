import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Problem } from '../../../../schemas/errors.ts'
import type { RpcContext } from '../../../rpc/context.ts'
import { usePicture } from '../../window/use-picture.ts'
import { refuse } from '../refuse.ts'
import type { Route } from '../route.ts'
import { sendFile } from '../send-file.ts'

const ADDRESS = /^\/asset\/([0-9a-f]{64})$/
const widthSchema = z.coerce.number().int().min(1).max(16_384).nullable()

/** A picture may be a drawing: opened by itself, it may load nothing and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

/** Serves pictures by content and width: `/asset/<sha256>?w=<px>`. What has this address never changes. */
export function assetRoute({ engine }: RpcContext): Route {
  return async ({ request, response, address }) => {
    if (!address.pathname.startsWith('/asset/')) return false
    const sha256 = ADDRESS.exec(address.pathname)?.[1]
    const width = widthSchema.safeParse(address.searchParams.get('w'))
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (sha256 === undefined || !width.success || !isRead) {
      refuse(request, response, isRead ? 400 : 405, NO_ADDRESS)
      return true
    }

    const etag = `"${sha256}"`
    const kept = { etag, 'cache-control': 'public, max-age=31536000, immutable' }
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, kept).end()
      return true
    }
    const wanted = { sha256, widthPx: width.data, signal: untilClosed(response) }
    const sent = await usePicture(engine, wanted, ({ path, mediaType }) => {
      const headers = { ...kept, 'content-type': mediaType, 'content-security-policy': POLICY }
      return sendFile(path, response, { headers, headAlone: request.method === 'HEAD' })
    })
    if (!sent.ok && !response.destroyed) {
      refuse(request, response, sent.error.code === 'NOT_FOUND' ? 404 : 422, sent.error)
    }
    return true
  }
}

/** Aborts when the answer is sent, or whoever asked has left. */
function untilClosed(response: ServerResponse): AbortSignal {
  const closed = new AbortController()
  response.once('close', () => closed.abort())
  return closed.signal
}

const NO_ADDRESS: Problem = {
  code: 'VALIDATION',
  message: 'This is no address of a picture.',
  cure: 'Ask with GET for /asset/ and the SHA-256 of the picture, with ?w= and its width in pixels for a small one.',
}
