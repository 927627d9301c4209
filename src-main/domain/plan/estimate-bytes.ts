import type { Collection } from '../../../schemas/collection.ts'

/** Bytes of one PNG pixel of flat-shaded art, generously. */
const BYTES_PER_PIXEL = 0.6
const FALLBACK_PIXELS = 1_048_576

/** Bytes that `pieces` images will take: from the mean of what was made, else from the size of the canvas. */
export function estimateBytes(document: Collection, pieces: number, meanBytes?: number): number {
  const perPiece = meanBytes ?? (pixelsOf(document) ?? FALLBACK_PIXELS) * BYTES_PER_PIXEL
  return Math.ceil(perPiece * pieces)
}

/** True where the document itself says how large its images are. */
export function sizeIsKnown(document: Collection): boolean {
  return pixelsOf(document) !== undefined
}

function pixelsOf({ params: { width, height } }: Collection): number | undefined {
  return typeof width === 'number' && typeof height === 'number' ? width * height : undefined
}
