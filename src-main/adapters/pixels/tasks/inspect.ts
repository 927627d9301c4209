import type { Problem } from '../../../../schemas/errors.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { decodeImage, type Decoded } from '../image/decode-image.ts'
import { freePixels } from '../image/free-pixels.ts'
import { wordsOf, type Image } from '../image/image.ts'
import { readPicture } from '../store/read-picture.ts'
import { sha256Of } from '../store/sha256.ts'
import { proveSvg } from '../svg/prove-svg.ts'
import { writeBlob } from '../store/write-blob.ts'

/**
 * What a layer file is. It was decoded whole, so it will not fail later. `width` and `height` of a drawing are its own
 * size in CSS pixels, rounded up. `warnings` say what is drawn otherwise than its maker saw it.
 */
export type Inspection = {
  width: number
  height: number
  mediaType: 'image/png' | 'image/webp' | 'image/svg+xml'
  sizeBytes: number
  sha256: string
  hasAlpha: boolean
  iccProfile?: string
  warnings: Problem[]
}

/** `file` is the name the artist knows it by; the path where absent. */
export type InspectTask = { path: string; file?: string }

export function inspect({ path, file = path }: InspectTask): Result<Inspection, Problem> {
  const read = readWhole(path, file)
  return read.ok ? ok(read.value.inspection) : read
}

/** Inspects a file and keeps its bytes in the blob store, safely on the disk. */
export function ingest({
  path,
  file = path,
  blobsDir,
}: InspectTask & { blobsDir: string }): Result<Inspection, Problem> {
  const read = readWhole(path, file)
  if (!read.ok) return read
  const blob = writeBlob(blobsDir, read.value.bytes, true)
  return blob.ok ? ok(read.value.inspection) : blob
}

function readWhole(path: string, file: string): Result<{ inspection: Inspection; bytes: Uint8Array }, Problem> {
  const bytes = readPicture(path, file)
  if (!bytes.ok) return bytes
  const decoded = decodeImage(bytes.value, file)
  if (!decoded.ok) return decoded
  const drawable = decoded.value.kind === 'drawing' ? proveSvg(decoded.value.svg, file) : ok(null)
  if (!drawable.ok) return drawable
  const { warnings, ...measured } = measure(decoded.value)
  if (decoded.value.kind === 'pixels') freePixels(decoded.value.image.pixels)
  const identity = { sizeBytes: bytes.value.length, sha256: sha256Of(bytes.value) }
  return ok({ inspection: { ...measured, ...identity, warnings }, bytes: bytes.value })
}

function measure(decoded: Decoded): Omit<Inspection, 'sizeBytes' | 'sha256'> {
  const { warnings } = decoded
  if (decoded.kind === 'drawing') {
    const [width, height] = [Math.ceil(decoded.svg.width), Math.ceil(decoded.svg.height)]
    return { width, height, mediaType: 'image/svg+xml', hasAlpha: true, warnings }
  }
  const { image, format, profile } = decoded
  const named = profile === undefined ? {} : { iccProfile: profile }
  const { width, height } = image
  return { width, height, mediaType: `image/${format}`, hasAlpha: hasAlpha(image), ...named, warnings }
}

function hasAlpha(image: Image): boolean {
  return wordsOf(image).some((pixel) => pixel < 0xff000000)
}
