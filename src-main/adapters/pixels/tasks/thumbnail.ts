import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../../../schemas/errors.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { decodeAny } from '../image/decode-any.ts'
import { encodeImage } from '../image/encode-image.ts'
import type { Image } from '../image/image.ts'
import { halve } from '../resize/halve.ts'
import { resizeSmooth } from '../resize/smooth.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'
import { writeFileWhole } from '../store/write-file.ts'

export type ThumbnailTask = { sha256: string; widthPx: number; blobsDir: string; thumbsDir: string }

/**
 * Makes a WebP of `widthPx` columns beside the project's blobs, once, and gives its path. Derived data: it may be
 * deleted at any time. A picture that is narrower already is not enlarged.
 */
export function thumbnail({ sha256, widthPx, blobsDir, thumbsDir }: ThumbnailTask): Result<string, Problem> {
  const path = join(thumbsDir, sha256.slice(0, 2), `${sha256}-${widthPx}.webp`)
  if (existsSync(path)) return ok(path)
  const source = blobPath(blobsDir, sha256)
  const bytes = readPicture(source)
  if (!bytes.ok) return bytes
  const image = decodeAny(bytes.value, source)
  if (!image.ok) return image
  const small = shrink(image.value, widthPx)
  const written = writeFileWhole(path, encodeImage(small, { format: 'webp', effort: 'fast', quality: 85 }), false)
  return written.ok ? ok(path) : written
}

/** Halves while more than twice the size is left after it, then filters: as good for a preview, and much quicker. */
function shrink(image: Image, widthPx: number): Image {
  const width = Math.min(widthPx, image.width)
  const height = Math.max(1, Math.floor((image.height * width) / image.width + 0.5))
  let larger = image
  while (larger.width >= width * 4 && larger.height >= height * 4) larger = halve(larger)
  return resizeSmooth(larger, width, height)
}
