import { createHash } from 'node:crypto'
import type { Image } from '../image/image.ts'

/**
 * `pixelSha256`: SHA-256 over width and height (unsigned 32-bit, little-endian) and the straight RGBA bytes, row by
 * row. A fully transparent pixel counts as 0, 0, 0, 0, and every image made here holds it so.
 */
export function pixelSha256Of({ width, height, pixels }: Image): string {
  const size = Buffer.alloc(8)
  size.writeUInt32LE(width, 0)
  size.writeUInt32LE(height, 4)
  return createHash('sha256').update(size).update(pixels).digest('hex')
}
