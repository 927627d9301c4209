import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { decodeImage } from '../image/decode-image.ts'
import type { Place, SharedLayer } from '../layer/layer.ts'
import { prepareLayer, type Box } from '../layer/prepare-layer.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'

/** `room` is told how many bytes the layer takes, and answers with the place for it. */
export type LoadLayerTask = { blobsDir: string; sha256: string; box: Box; room: MessagePort }
export type LoadedLayer = { layer: SharedLayer; decodeMs: number }

/** Reads a layer from the blob store, decodes it and fits it to its box, and writes it where there is room for it. */
export async function loadLayer({ blobsDir, sha256, box, room }: LoadLayerTask): Promise<Result<LoadedLayer, Problem>> {
  const started = performance.now()
  const file = blobPath(blobsDir, sha256)
  const bytes = readPicture(file)
  if (!bytes.ok) return bytes
  const decoded = decodeImage(bytes.value, file)
  if (!decoded.ok) return decoded
  const prepared = prepareLayer(decoded.value, box, file)
  if (!prepared.ok) return prepared
  const asked = performance.now()
  room.postMessage(prepared.value.sizeBytes)
  const [place] = (await once(room, 'message')) as [Result<Place, Problem>]
  if (!place.ok) return err(place.error)
  const waitedMs = performance.now() - asked
  const layer = prepared.value.writeTo(place.value)
  return ok({ layer, decodeMs: performance.now() - started - waitedMs })
}
