import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'

/** What a picture may measure at most. Checked against its header, before anything is decoded. */
export const IMAGE_LIMITS = {
  sidePx: 16_384,
  areaPx: 128 * 1024 * 1024,
  fileBytes: 256 * 1024 * 1024,
  svgBytes: 16 * 1024 * 1024,
}

const number = (value: number): string => value.toLocaleString('en-US')

/** LAYER_TOO_LARGE where a header claims more than the limits; LAYER_UNREADABLE where it claims no pixels at all. */
export function checkDimensions(width: number, height: number, file: string): Result<null, Problem> {
  if (width < 1 || height < 1)
    return err({
      code: 'LAYER_UNREADABLE',
      file,
      message: `The picture claims ${width} × ${height} pixels, so there is nothing to draw.`,
      cure: 'Save it again from the program that made it.',
    })
  const { sidePx, areaPx } = IMAGE_LIMITS
  if (width <= sidePx && height <= sidePx && width * height <= areaPx) return ok(null)
  return err({
    code: 'LAYER_TOO_LARGE',
    file,
    message: `The picture claims ${number(width)} × ${number(height)} pixels; the limit is ${number(sidePx)} a side and ${number(areaPx)} in all.`,
    cure: 'Save it at a smaller size.',
    details: { width, height, limitSidePx: sidePx, limitAreaPx: areaPx },
  })
}

/** LAYER_TOO_LARGE for a file that is too heavy to be read into memory. */
export function checkFileSize(sizeBytes: number, limitBytes: number, file: string): Result<null, Problem> {
  if (sizeBytes <= limitBytes) return ok(null)
  return err({
    code: 'LAYER_TOO_LARGE',
    file,
    message: `The file holds ${number(sizeBytes)} bytes; the limit is ${number(limitBytes)}.`,
    cure: 'Save it at a smaller size.',
    details: { sizeBytes, limitBytes },
  })
}
