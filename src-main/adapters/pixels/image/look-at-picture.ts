import { open } from 'node:fs/promises'
import { readPngHeader } from '../png/header.ts'
import { sniffFormat } from './sniff.ts'
import { readWebpHeader } from './webp-header.ts'

/** What a picture file says of itself. `width` in pixels; null where the header alone doesn't tell. */
export type PictureHeader = { mediaType: string; width: number | null }

/** Signatures and the headers of PNG and WebP lie here; an SVG may begin with a long comment. */
const HEAD_BYTES = 512
const SVG_HEAD_BYTES = 65_536

/** Reads the beginning of a file; undefined where it is no picture or is not there. Nothing is decoded. */
export async function lookAtPicture(file: string): Promise<PictureHeader | undefined> {
  const head = await readHead(file, HEAD_BYTES)
  if (!head) return undefined
  const known = headerOf(head, file)
  if (known) return known
  const more = head.length === HEAD_BYTES ? await readHead(file, SVG_HEAD_BYTES) : head
  return more && sniffFormat(more) === 'svg' ? { mediaType: 'image/svg+xml', width: null } : undefined
}

function headerOf(head: Uint8Array, file: string): PictureHeader | undefined {
  switch (sniffFormat(head)) {
    case 'png': {
      const header = readPngHeader(head, file)
      return header.ok ? { mediaType: 'image/png', width: header.value.width } : undefined
    }
    case 'webp': {
      const header = readWebpHeader(head)
      return header && { mediaType: 'image/webp', width: header.width }
    }
    case 'jpeg':
      return { mediaType: 'image/jpeg', width: null }
    default:
      return undefined
  }
}

async function readHead(file: string, bytes: number): Promise<Uint8Array | undefined> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(bytes), 0, bytes, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}
