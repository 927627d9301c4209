import type { Output } from '../../../../schemas/output.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { encodeImage, MEDIA_TYPES, type Encoding } from '../image/encode-image.ts'
import { freePixels } from '../image/free-pixels.ts'
import type { Image } from '../image/image.ts'
import { pixelSha256Of } from '../store/pixel-hash.ts'
import { writeBlob } from '../store/write-blob.ts'

/**
 * Encodes a picture and stores it; it can be made again, so the store does not wait for the disk. `pixelSha256` is
 * that of the pixels before a lossy encoder saw them.
 */
export function storeOutput(
  image: Image,
  encoding: Encoding,
  blobsDir: string,
): Result<{ output: Output; encodeMs: number; storeMs: number }, Problem> {
  const started = performance.now()
  const bytes = encodeImage(image, encoding)
  const encoded = performance.now()
  const blob = writeBlob(blobsDir, bytes, false)
  freePixels(bytes)
  if (!blob.ok) return blob
  const output: Output = {
    role: 'image',
    ...blob.value,
    pixelSha256: pixelSha256Of(image),
    width: image.width,
    height: image.height,
    mediaType: MEDIA_TYPES[encoding.format],
  }
  return ok({ output, encodeMs: encoded - started, storeMs: performance.now() - encoded })
}
