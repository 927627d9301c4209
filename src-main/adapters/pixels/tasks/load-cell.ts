import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { decodeAny } from '../image/decode-any.ts'
import type { SharedLayer } from '../layer/layer.ts'
import { ownPlace } from '../layer/own-place.ts'
import { prepareLayer, type Box } from '../layer/prepare-layer.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'

export type LoadCellTask = { blobsDir: string; sha256: string; box: Box }

/** A finished picture of any format we write, fitted to a cell of a contact sheet. */
export function loadCell({ blobsDir, sha256, box }: LoadCellTask): Result<SharedLayer, Problem> {
  const file = blobPath(blobsDir, sha256)
  const bytes = readPicture(file)
  if (!bytes.ok) return bytes
  const image = decodeAny(bytes.value, file)
  if (!image.ok) return image
  const prepared = prepareLayer({ kind: 'pixels', image: image.value }, box, file)
  if (!prepared.ok) return prepared
  const { sizeBytes, writeTo } = prepared.value
  return ok(writeTo(ownPlace(sizeBytes)))
}
