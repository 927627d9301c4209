import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { decodeImage } from '../image/decode-image.ts'
import { freePixels } from '../image/free-pixels.ts'
import type { SharedLayer } from '../layer/layer.ts'
import { prepareLayer, type Box } from '../layer/prepare-layer.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'

export type LoadLayerTask = { blobsDir: string; sha256: string; box: Box }
export type LoadedLayer = { layer: SharedLayer; decodeMs: number }

/** Reads a layer from the blob store, decodes it and fits it to its box. */
export function loadLayer({ blobsDir, sha256, box }: LoadLayerTask): Result<LoadedLayer, Problem> {
  const started = performance.now()
  const file = blobPath(blobsDir, sha256)
  const bytes = readPicture(file)
  if (!bytes.ok) return bytes
  const decoded = decodeImage(bytes.value, file)
  if (!decoded.ok) return decoded
  const layer = prepareLayer(decoded.value, box, file)
  if (decoded.value.kind === 'pixels') freePixels(decoded.value.image.pixels)
  return layer.ok ? ok({ layer: layer.value, decodeMs: performance.now() - started }) : layer
}
