import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { unreadable } from '../image/unreadable.ts'

/** IHDR, and the number of samples a pixel holds in the file. */
export type PngHeader = {
  width: number
  height: number
  bitDepth: number
  colorType: number
  interlaced: boolean
  channels: number
}

/** Allowed bit depths and channels by colour type (PNG 3rd edition, table 12). */
const COLOR_TYPES: Record<number, { depths: readonly number[]; channels: number }> = {
  0: { depths: [1, 2, 4, 8, 16], channels: 1 },
  2: { depths: [8, 16], channels: 3 },
  3: { depths: [1, 2, 4, 8], channels: 1 },
  4: { depths: [8, 16], channels: 2 },
  6: { depths: [8, 16], channels: 4 },
}

/** Reads the header alone: it says nothing yet about whether the picture may be decoded. */
export function readPngHeader(bytes: Uint8Array, file: string): Result<PngHeader, Problem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452)
    return unreadable(file, 'its PNG header is missing or cut off')
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const [bitDepth = 0, colorType = 0, compression = 0, filter = 0, interlace = 0] = bytes.subarray(24, 29)
  const kind = COLOR_TYPES[colorType]
  if (!kind?.depths.includes(bitDepth) || compression !== 0 || filter !== 0 || interlace > 1)
    return err({
      code: 'LAYER_UNREADABLE',
      file,
      message: `The picture cannot be read: its PNG header names an unknown pixel format (colour type ${colorType}, ${bitDepth} bits).`,
      cure: 'Save it again as an ordinary PNG.',
    })
  return ok({ width, height, bitDepth, colorType, interlaced: interlace === 1, channels: kind.channels })
}
