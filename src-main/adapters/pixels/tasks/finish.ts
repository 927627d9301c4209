import type { Problem } from '../../../../schemas/errors.ts'
import type { Output } from '../../../../schemas/output.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { decodeAny } from '../image/decode-any.ts'
import type { Encoding } from '../image/encode-image.ts'
import type { Image } from '../image/image.ts'
import { checkDimensions } from '../image/limits.ts'
import type { Scaling } from '../layer/prepare-layer.ts'
import { padImage } from '../resize/pad.ts'
import { resizeNearest } from '../resize/nearest.ts'
import { resizeSmooth } from '../resize/smooth.ts'
import { trimImage } from '../resize/trim.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'
import { storeOutput } from './output.ts'

/** What the finishing tools do to one picture. */
export type Finish =
  | { toolId: 'resize'; width: number; height: number; scaling: Scaling }
  | { toolId: 'trim'; paddingPx: number }

export type FinishTask = { sha256: string; finish: Finish; encoding: Encoding; blobsDir: string }

/** Runs one finishing tool on a stored picture and stores the result. */
export function finish({ sha256, finish, encoding, blobsDir }: FinishTask): Result<Output, Problem> {
  const source = blobPath(blobsDir, sha256)
  const bytes = readPicture(source)
  if (!bytes.ok) return bytes
  const image = decodeAny(bytes.value, source)
  if (!image.ok) return image
  const finished = apply(image.value, finish, source)
  if (!finished.ok) return finished
  const stored = storeOutput(finished.value, encoding, blobsDir)
  return stored.ok ? ok(stored.value.output) : stored
}

function apply(image: Image, finish: Finish, file: string): Result<Image, Problem> {
  if (finish.toolId === 'trim') return ok(padImage(trimImage(image), finish.paddingPx))
  const allowed = checkDimensions(finish.width, finish.height, file)
  if (!allowed.ok) return allowed
  const resize = finish.scaling === 'nearest' ? resizeNearest : resizeSmooth
  return ok(resize(image, finish.width, finish.height))
}
