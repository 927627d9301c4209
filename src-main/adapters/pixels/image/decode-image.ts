import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { readPngExtras } from '../png/extras.ts'
import { decodePng } from '../png/decode.ts'
import { readSvg, type Svg } from '../svg/read-svg.ts'
import { clearTransparent } from './clear-transparent.ts'
import { decodeNative } from './decode-native.ts'
import { exifOrientation } from './exif-orientation.ts'
import { freePixels } from './free-pixels.ts'
import type { Image } from './image.ts'
import { checkDimensions } from './limits.ts'
import { orientImage } from './orient.ts'
import { sniffFormat } from './sniff.ts'
import { toSrgb } from './to-srgb.ts'
import { unreadable } from './unreadable.ts'
import { readWebpHeader } from './webp-header.ts'

/** A picture that was read whole: pixels, or a drawing that becomes pixels at whatever size is asked for. */
export type Decoded =
  | { kind: 'pixels'; format: 'png' | 'webp'; image: Image; profile?: string; warnings: Problem[] }
  | { kind: 'drawing'; format: 'svg'; svg: Svg; warnings: Problem[] }

const STILL_CURE = 'Save the one frame you want as a PNG.'

/**
 * Reads a PNG, WebP or SVG whole: upright, in sRGB, 8 bits a channel, straight alpha. The format is told by content.
 * LAYER_UNREADABLE or LAYER_TOO_LARGE, naming `file`, where it cannot be used.
 */
export function decodeImage(bytes: Uint8Array, file: string): Result<Decoded, Problem> {
  const format = sniffFormat(bytes)
  switch (format) {
    case 'png': {
      const { animated, iccProfile, exif } = readPngExtras(bytes)
      if (animated) return unreadable(file, 'it is an animated PNG, and a layer is one still picture', STILL_CURE)
      return finish(decodePng(bytes, file), format, file, iccProfile, exif)
    }
    case 'webp': {
      const header = readWebpHeader(bytes)
      if (header === undefined) return unreadable(file, 'its WebP header is damaged')
      if (header.animated)
        return unreadable(file, 'it is an animated WebP, and a layer is one still picture', STILL_CURE)
      const allowed = checkDimensions(header.width, header.height, file)
      if (!allowed.ok) return allowed
      if (!header.complete) return unreadable(file, 'the file ends before the picture does')
      return finish(decodeNative(bytes, file), format, file, header.iccProfile, header.exif)
    }
    case 'svg': {
      const svg = readSvg(bytes, file)
      if (!svg.ok) return svg
      const allowed = checkDimensions(Math.ceil(svg.value.width), Math.ceil(svg.value.height), file)
      return allowed.ok ? ok({ kind: 'drawing', format, svg: svg.value, warnings: [] }) : allowed
    }
    case 'jpeg':
    case 'gif':
      return unreadable(file, `it is a ${format.toUpperCase()} picture`, 'Save it as PNG, WebP or SVG.')
    default:
      return unreadable(
        file,
        bytes.length === 0 ? 'the file is empty' : 'it is no PNG, WebP or SVG picture',
        'Save it as PNG, WebP or SVG.',
      )
  }
}

function finish(
  decoded: Result<Image, Problem>,
  format: 'png' | 'webp',
  file: string,
  iccProfile?: Uint8Array,
  exif?: Uint8Array,
): Result<Decoded, Problem> {
  if (!decoded.ok) return decoded
  const upright = orientImage(clearTransparent(decoded.value), exifOrientation(exif))
  if (upright !== decoded.value) freePixels(decoded.value.pixels)
  if (iccProfile === undefined) return ok({ kind: 'pixels', format, image: upright, warnings: [] })
  const { image, profile, warnings } = toSrgb(upright, iccProfile, file)
  return ok({ kind: 'pixels', format, image, profile, warnings })
}
