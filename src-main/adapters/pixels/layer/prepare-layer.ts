import type { z } from 'zod'
import type { Fit, scalingSchema } from '../../../../schemas/compose-params.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { freePixels } from '../image/free-pixels.ts'
import { createImage, wordsOf, type Image } from '../image/image.ts'
import { checkDimensions } from '../image/limits.ts'
import { fitInto, type Fitted } from '../resize/fit.ts'
import { resizeNearest } from '../resize/nearest.ts'
import { resizeSmooth } from '../resize/smooth.ts'
import type { Window } from '../resize/window.ts'
import type { Svg } from '../svg/read-svg.ts'
import { rasterizeSvg } from '../svg/rasterize.ts'
import { packLayer, type PackedLayer } from './pack-layer.ts'

export type Scaling = z.infer<typeof scalingSchema>

/** The box a picture is fitted to, in pixels, and how. */
export type Box = { width: number; height: number; fit: Fit; scaling: Scaling }

/** Pixels, or a drawing that becomes pixels at its final size. */
export type Drawable = { kind: 'pixels'; image: Image } | { kind: 'drawing'; svg: Svg }

/** Fits a picture to its box, once, and packs what is seen of it. Its pixels are used up when the layer is written. */
export function prepareLayer(picture: Drawable, box: Box, file: string): Result<PackedLayer, Problem> {
  const natural =
    picture.kind === 'pixels'
      ? picture.image
      : { width: Math.ceil(picture.svg.width), height: Math.ceil(picture.svg.height) }
  const fitted = fitInto(natural, box, box.fit)
  const shown =
    picture.kind === 'pixels' ? ok(resize(picture.image, fitted, box.scaling)) : drawn(picture, fitted, file)
  if (!shown.ok) return shown
  const { sizeBytes, writeTo } = packLayer(shown.value, fitted.left, fitted.top)
  if (picture.kind === 'pixels' && shown.value !== picture.image) freePixels(picture.image.pixels)
  return ok({
    sizeBytes,
    writeTo(place) {
      const layer = writeTo(place)
      freePixels(shown.value.pixels)
      return layer
    },
  })
}

function resize(image: Image, { width, height, part }: Fitted, scaling: Scaling): Image {
  if (width === image.width && height === image.height) return crop(image, part)
  return scaling === 'nearest' ? resizeNearest(image, width, height, part) : resizeSmooth(image, width, height, part)
}

/** A drawing becomes pixels at its final size, so it is as sharp as the canvas. */
function drawn(picture: Drawable & { kind: 'drawing' }, fitted: Fitted, file: string): Result<Image, Problem> {
  const { width, height } = fitted
  const allowed = checkDimensions(width, height, file)
  if (!allowed.ok) {
    const message = `Fitted to its box, the drawing would measure ${width} × ${height} pixels, more than can be drawn.`
    return err({ ...allowed.error, message, cure: 'Choose another fit, or give the drawing the shape of its box.' })
  }
  const image = rasterizeSvg(picture.svg, width, height, file)
  if (!image.ok) return image
  const shown = crop(image.value, fitted.part)
  if (shown !== image.value) freePixels(image.value.pixels)
  return ok(shown)
}

function crop(image: Image, part: Window): Image {
  if (part.width === image.width && part.height === image.height) return image
  const result = createImage(part.width, part.height)
  const [source, target] = [wordsOf(image), wordsOf(result)]
  for (let y = 0; y < part.height; y++) {
    const from = (part.y + y) * image.width + part.x
    target.set(source.subarray(from, from + part.width), y * part.width)
  }
  return result
}
