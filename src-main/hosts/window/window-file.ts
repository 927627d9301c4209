import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentPolicy, NONCE_PLACE } from './content-policy.ts'

/** One file of the built window, ready to be sent. */
export type WindowFile = { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }

const PAGE = 'index.html'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/**
 * Reads a file of the built window by the path of its address. The page gets a policy with a nonce of its own; every
 * other file is named by its content, and is kept for good.
 *
 * @param dir Folder of the built window.
 * @param pathname Of the request, percent-encoded as it came.
 * @returns undefined for whatever is no file of the window.
 */
export async function readWindowFile(dir: string, pathname: string): Promise<WindowFile | undefined> {
  const name = nameOf(pathname)
  const mediaType = MEDIA_TYPES[path.posix.extname(name ?? '')]
  if (name === undefined || mediaType === undefined) return undefined
  const body = await readFile(path.join(dir, name)).catch(() => undefined)
  if (!body) return undefined
  const headers = { 'content-type': mediaType, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
  if (name !== PAGE) {
    return { body, headers: { ...headers, 'cache-control': 'public, max-age=31536000, immutable' } }
  }
  const nonce = randomBytes(16).toString('base64')
  return {
    body: Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACE, nonce)),
    headers: { ...headers, 'cache-control': 'no-store', 'content-security-policy': contentPolicy(nonce) },
  }
}

/** The path inside the window's folder, or undefined where it would lead out of it or hide where it leads. */
function nameOf(pathname: string): string | undefined {
  if (pathname === '/') return PAGE
  const parts = pathname.slice(1).split('/')
  return parts.every((part) => /^[\w-][\w.-]*$/.test(part)) ? parts.join('/') : undefined
}
