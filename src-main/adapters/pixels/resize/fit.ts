import type { Fit } from '../../../../schemas/compose-params.ts'
import type { Window } from './window.ts'

type Size = { width: number; height: number }

/**
 * How a picture is put into a box: resized to `width` × `height`, of which `part` is shown with its top left corner
 * at `left`, `top` of the box.
 */
export type Fitted = Size & { part: Window; left: number; top: number }

/**
 * CSS object-fit with object-position 50% 50%: `contain` shows all of the picture, `cover` fills the box and cuts off
 * what is over, `fill` stretches, `none` keeps the size and cuts off what is over. An odd pixel left over goes to the
 * right and to the bottom.
 */
export function fitInto(image: Size, box: Size, fit: Fit): Fitted {
  const { width, height } = scaled(image, box, fit)
  const [x, left] = center(width, box.width)
  const [y, top] = center(height, box.height)
  const part = { x, y, width: Math.min(width, box.width), height: Math.min(height, box.height) }
  return { width, height, part, left, top }
}

function scaled(image: Size, box: Size, fit: Fit): Size {
  if (fit === 'fill') return { width: box.width, height: box.height }
  if (fit === 'none') return { width: image.width, height: image.height }
  const wider = image.width * box.height > box.width * image.height
  return wider === (fit === 'contain')
    ? { width: box.width, height: share(image.height, box.width, image.width) }
    : { width: share(image.width, box.height, image.height), height: box.height }
}

/** a × b ÷ c, to the nearest whole number, at least 1. */
const share = (a: number, b: number, c: number): number => Math.max(1, Math.floor((a * b) / c + 0.5))

/** Where the shown part starts in the picture, and where it lies in the box. */
function center(size: number, box: number): [part: number, place: number] {
  return size > box ? [Math.floor((size - box) / 2), 0] : [0, Math.floor((box - size) / 2)]
}
