import { Transformer } from '@napi-rs/image'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Image } from '../image/image.ts'
import { unreadable } from '../image/unreadable.ts'
import { halve } from '../resize/halve.ts'
import { resizeSmooth } from '../resize/smooth.ts'
import { frameSvg } from './frame-svg.ts'
import type { Svg } from './read-svg.ts'

/**
 * Draws an SVG at exactly `width` × `height` pixels. The drawing is put into a frame of that size, so that it is
 * never enlarged after it became pixels; small ones are drawn at a power of two of it and averaged down.
 */
export function rasterizeSvg(svg: Svg, width: number, height: number, file: string): Result<Image, Problem> {
  try {
    const drawing = Transformer.fromSvg(frameSvg(svg, width, height))
    const size = drawing.metadataSync()
    const pixels = new Uint8Array(drawing.rawPixelsSync())
    if (pixels.length !== size.width * size.height * 4) return unreadable(file, 'the SVG could not be drawn')
    let image: Image = { width: size.width, height: size.height, pixels }
    while (image.width >= width * 2 && image.height >= height * 2) image = halve(image)
    return ok(resizeSmooth(image, width, height))
  } catch (cause) {
    return unreadable(file, `the SVG could not be drawn (${(cause as Error).message})`)
  }
}
