import type { Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { decodeAny } from '../image/decode-any.ts'
import type { SharedLayer } from '../layer/layer.ts'
import { prepareLayer } from '../layer/prepare-layer.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'
import type { LoadLayerTask } from './load-layer.ts'

/** A finished picture of any format we write, fitted to a cell of a contact sheet. */
export function loadCell({ blobsDir, sha256, box }: LoadLayerTask): Result<SharedLayer, Problem> {
  const file = blobPath(blobsDir, sha256)
  const bytes = readPicture(file)
  if (!bytes.ok) return bytes
  const image = decodeAny(bytes.value, file)
  return image.ok ? prepareLayer({ kind: 'pixels', image: image.value }, box, file) : image
}
