import { pictureWidth } from '../../src-main/domain/prelude/picture-width.ts'

/**
 * The address of a picture by its SHA-256, from the window's own origin: as it is, or at least `widthPx` device pixels
 * wide where a width is kept that is smaller than the largest.
 */
export function pictureUrl(sha256: string, widthPx?: number): string {
  const width = pictureWidth(widthPx ?? null)
  return width === null ? `/asset/${sha256}` : `/asset/${sha256}?w=${width}`
}
