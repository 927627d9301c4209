import path from 'node:path'
import { imageFormatSchema } from '../../../schemas/compose-params.ts'
import type { ImageFiles } from '../../app/ports/image-files.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { ImageFormat } from './image/encode-image.ts'
import { lookAtPicture } from './image/look-at-picture.ts'
import type { PixelPool } from './pixel-pool.ts'
import { readFinishStep } from './read-finish-step.ts'

/** The engine's image work, done by the pool. */
export function createImageFiles(pool: PixelPool): ImageFiles {
  return {
    threads: pool.threads,
    inspect: (file) => pool.inspect(file),
    async ingest(file, blobsDir) {
      const read = await pool.ingest(file, { blobsDir }, file)
      if (!read.ok) return read
      const { sha256, sizeBytes, width, height, mediaType, warnings } = read.value
      return ok({ asset: { sha256, sizeBytes, width, height, mediaType }, warnings })
    },
    look: lookAtPicture,
    thumbnail: (sha256, widthPx, dirs, signal) => pool.thumbnail({ sha256, widthPx, ...dirs }, signal),
    async finish(source, step, blobsDir) {
      const read = readFinishStep(step)
      return read.ok
        ? pool.finish(source.sha256, read.value.finish, read.value.encoding, { blobsDir })
        : err(read.error)
    },
    write(source, { imageFormat, width, height, scaling }, texts, blobsDir, target) {
      const format = imageFormat ?? formatOf(source.mediaType)
      const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
      return pool.reencode({ sha256: source.sha256, options: { format, scaling, ...size }, texts, blobsDir, target })
    },
    contactSheet: (items, blobsDir, place) => pool.contactSheet(items, {}, { blobsDir }, path.resolve(place)),
  }
}

function formatOf(mediaType: string): ImageFormat {
  const parsed = imageFormatSchema.safeParse(mediaType.replace('image/', ''))
  return parsed.success ? parsed.data : 'png'
}
