import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Problem } from '../../../schemas/errors.ts'
import type { Result } from '../../domain/prelude/result.ts'
import type { PictureFile } from '../../hosts/utility/messages.ts'
import { readWindowFile } from '../../hosts/window/window-file.ts'
import { APP_HOST } from './app-origin.ts'
import { type AssetRequest, parseAssetRequest } from './asset-request.ts'

export type WindowSource = {
  /** Folder of the built window. */
  dir: string
  /** undefined: the engine did not answer in time. */
  findPicture(request: AssetRequest): Promise<Result<PictureFile, Problem> | undefined>
}

/** Larger files are sent as they are read. */
const WHOLE_MAX_BYTES = 4 * 1024 * 1024

/** Answers a request to the window's scheme: files of the built window, and pictures by hash and width. */
export async function serveWindow(request: Request, source: WindowSource): Promise<Response> {
  const url = new URL(request.url)
  if (request.method !== 'GET') return plain(405, 'Only GET is answered here.')
  if (url.hostname !== APP_HOST) return plain(404, 'There is nothing here.')
  const asset = parseAssetRequest(url)
  if (asset === 'malformed')
    return plain(400, 'A picture is asked for by its SHA-256 and, if wanted, a width in pixels.')
  if (asset) return servePicture(asset, source)
  const file = await readWindowFile(source.dir, url.pathname)
  return file ? new Response(file.body, { headers: file.headers }) : plain(404, 'There is nothing here.')
}

async function servePicture(asset: AssetRequest, { findPicture }: WindowSource): Promise<Response> {
  const found = await findPicture(asset)
  if (!found) return plain(503, 'The engine does not answer.')
  if (!found.ok) return plain(404, found.error.message)
  const { path, mediaType } = found.value
  const headers = {
    'content-type': mediaType,
    'x-content-type-options': 'nosniff',
    // A picture is data, whatever it holds: nothing in it runs.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${asset.sha256}"`,
  }
  try {
    const { size } = await stat(path)
    const init = { headers: { ...headers, 'content-length': String(size) } }
    if (size <= WHOLE_MAX_BYTES) return new Response(await readFile(path), init)
    return new Response(Readable.toWeb(createReadStream(path)), init)
  } catch {
    return plain(404, 'The picture is not there any more.')
  }
}

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
