import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { rasterizeSvg } from '../svg/rasterize.ts'
import { decodeImage } from './decode-image.ts'
import { decodeNative } from './decode-native.ts'
import type { Image } from './image.ts'
import { sniffFormat } from './sniff.ts'

/** The pixels of anything we read or write, at its own size: layers, drawings and finished pictures, JPEG too. */
export function decodeAny(bytes: Uint8Array, file: string): Result<Image, Problem> {
  if (sniffFormat(bytes) === 'jpeg') return decodeNative(bytes, file)
  const decoded = decodeImage(bytes, file)
  if (!decoded.ok) return decoded
  if (decoded.value.kind === 'pixels') return ok(decoded.value.image)
  const { svg } = decoded.value
  return rasterizeSvg(svg, Math.ceil(svg.width), Math.ceil(svg.height), file)
}
