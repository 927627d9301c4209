import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Problem } from '../../../../schemas/errors.ts'
import { findPicture } from '../../../app/queries/find-picture.ts'
import type { RpcContext } from '../../../rpc/context.ts'
import { refuse } from '../refuse.ts'
import type { Route } from '../route.ts'

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
    const found = await findPicture(engine, sha256, width.data)
    if (!found.ok) {
      refuse(request, response, found.error.code === 'NOT_FOUND' ? 404 : 422, found.error)
      return true
    }
    const { path, mediaType } = found.value
    const file = await open(path).catch(() => undefined)
    if (!file) {
      refuse(request, response, 404, gone(sha256))
      return true
    }
    const headers = { ...kept, 'content-type': mediaType, 'content-security-policy': POLICY }
    await send(file, request.method === 'HEAD', (sizeBytes) =>
      response.writeHead(200, { ...headers, 'content-length': sizeBytes }),
    )
    return true
  }
}

/** A reader who leaves early is no fault. */
async function send(
  file: FileHandle,
  headAlone: boolean,
  begin: (sizeBytes: number) => NodeJS.WritableStream,
): Promise<void> {
  try {
    const { size } = await file.stat()
    const response = begin(size)
    if (headAlone) response.end()
    else await pipeline(file.createReadStream({ autoClose: false }), response).catch(() => undefined)
  } finally {
    await file.close()
  }
}

const NO_ADDRESS: Problem = {
  code: 'VALIDATION',
  message: 'This is no address of a picture.',
  cure: 'Ask with GET for /asset/ and the SHA-256 of the picture, with ?w= and its width in pixels for a small one.',
}

function gone(sha256: string): Problem {
  return {
    code: 'NOT_FOUND',
    message: `The picture ${sha256} is recorded, but its file is gone.`,
    cure: 'Cook again: what is missing is made again.',
  }
}
