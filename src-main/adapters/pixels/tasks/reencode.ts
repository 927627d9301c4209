import type { Problem } from '../../../../schemas/errors.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { decodeAny } from '../image/decode-any.ts'
import { encodeImage, type ImageFormat } from '../image/encode-image.ts'
import { sniffFormat } from '../image/sniff.ts'
import type { Scaling } from '../layer/prepare-layer.ts'
import { readPngHeader } from '../png/header.ts'
import { insertPngText, readPngTexts } from '../png/text.ts'
import { resizeNearest } from '../resize/nearest.ts'
import { resizeSmooth } from '../resize/smooth.ts'
import { blobPath } from '../store/blob-path.ts'
import { readPicture } from '../store/read-picture.ts'
import { sha256Of } from '../store/sha256.ts'
import { writeFileWhole } from '../store/write-file.ts'

/** How a stored picture is written out. Where one side is missing it follows from the other. */
export type ReencodeOptions = {
  format: ImageFormat
  width?: number
  height?: number
  scaling?: Scaling
  effort?: 'fast' | 'small'
  quality?: number
}

export type ReencodeTask = {
  sha256: string
  options: ReencodeOptions
  /** Text chunks by keyword, for PNG. */
  texts?: Readonly<Record<string, string>>
  blobsDir: string
  target: string
}

export type WrittenPicture = { sha256: string; sizeBytes: number; width: number; height: number }

/**
 * Writes a stored picture to `target`. A PNG that stays a PNG of the same size is copied bit by bit, text chunks
 * added; anything else is decoded and encoded anew.
 */
export function reencode(task: ReencodeTask): Result<WrittenPicture, Problem> {
  const source = blobPath(task.blobsDir, task.sha256)
  const stored = readPicture(source)
  if (!stored.ok) return stored
  const picture = copied(stored.value, task.options, source) ?? converted(stored.value, task.options, source)
  if (!picture.ok) return picture
  const { width, height } = picture.value
  const isPng = task.options.format === 'png'
  const bytes = task.texts && isPng ? insertPngText(picture.value.bytes, task.texts) : picture.value.bytes
  const written = writeFileWhole(task.target, bytes, false)
  return written.ok ? ok({ sha256: sha256Of(bytes), sizeBytes: bytes.length, width, height }) : written
}

export function readTexts({ path }: { path: string }): Result<Record<string, string>, Problem> {
  const bytes = readPicture(path)
  if (!bytes.ok) return bytes
  return ok(sniffFormat(bytes.value) === 'png' ? readPngTexts(bytes.value) : {})
}

type Picture = { bytes: Uint8Array; width: number; height: number }

/** The stored bytes themselves where nothing but text is asked for; undefined where they will not do. */
function copied(bytes: Uint8Array, options: ReencodeOptions, file: string): Result<Picture, Problem> | undefined {
  if (options.format !== 'png' || sniffFormat(bytes) !== 'png') return undefined
  const header = readPngHeader(bytes, file)
  if (!header.ok) return header
  const { width, height } = header.value
  const same = (options.width ?? width) === width && (options.height ?? height) === height
  return same ? ok({ bytes, width, height }) : undefined
}

function converted(bytes: Uint8Array, options: ReencodeOptions, file: string): Result<Picture, Problem> {
  const image = decodeAny(bytes, file)
  if (!image.ok) return image
  const { width, height } = sizeFor(image.value, options)
  const resize = options.scaling === 'nearest' ? resizeNearest : resizeSmooth
  const resized = resize(image.value, width, height)
  const { format, effort = 'small', quality = 92 } = options
  return ok({ bytes: encodeImage(resized, { format, effort, quality }), width, height })
}

function sizeFor(image: { width: number; height: number }, { width, height }: ReencodeOptions) {
  const share = (side: number, of: number, from: number): number => Math.max(1, Math.floor((side * of) / from + 0.5))
  return {
    width: width ?? (height === undefined ? image.width : share(image.width, height, image.height)),
    height: height ?? (width === undefined ? image.height : share(image.height, width, image.width)),
  }
}
