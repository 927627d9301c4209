import type { Problem } from '../../../../schemas/errors.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { decodeAny } from '../image/decode-any.ts'
import { encodeImage } from '../image/encode-image.ts'
import type { Image } from '../image/image.ts'
import { freePixels } from '../image/free-pixels.ts'
import { halve } from '../resize/halve.ts'
import { resizeSmooth } from '../resize/smooth.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'
import { thumbnailPath } from '../store/thumbnail-path.ts'
import { writeFileWhole } from '../store/write-file.ts'

export type ThumbnailTask = { sha256: string; widthPx: number; blobsDir: string; thumbsDir: string }

/**
 * Makes a copy of `widthPx` columns beside the project's blobs and gives its path. Derived data: it may be deleted at any
 * time. A picture that is narrower already is not enlarged.
 */
export function thumbnail({ sha256, widthPx, blobsDir, thumbsDir }: ThumbnailTask): Result<string, Problem> {
  const path = thumbnailPath(thumbsDir, sha256, widthPx)
  const source = blobPath(blobsDir, sha256)
  const bytes = readPicture(source)
  if (!bytes.ok) return bytes
  const image = decodeAny(bytes.value, source)
  if (!image.ok) return image
  const written = writeFileWhole(path, encodeSmall(shrink(image.value, widthPx)), false)
  return written.ok ? ok(path) : written
}

/**
 * Drawn art as PNG, which costs a tenth of WebP's time and keeps hard edges; a photograph, whose PNG would be large, as
 * WebP.
 */
function encodeSmall(image: Image): Uint8Array {
  const png = encodeImage(image, { format: 'png', effort: 'small', quality: 100 })
  const isDrawn = png.length <= image.width * image.height
  return isDrawn ? png : encodeImage(image, { format: 'webp', effort: 'small', quality: 85 })
}

/**
 * Halves as long as it can, then filters: as good for a preview, exact for pixel art, and much quicker. The image is
 * used up.
 */
function shrink(image: Image, widthPx: number): Image {
  const width = Math.min(widthPx, image.width)
  const height = Math.max(1, Math.floor((image.height * width) / image.width + 0.5))
  let larger = image
  while (larger.width >= width * 2 && larger.height >= height * 2) {
    const halved = halve(larger)
    freePixels(larger.pixels)
    larger = halved
  }
  return resizeSmooth(larger, width, height)
}
