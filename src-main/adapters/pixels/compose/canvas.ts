import { createImage, wordsOf, type Image } from '../image/image.ts'

/** Fresh pages cost as much as drawing on them, so a worker keeps one canvas, up to this size. */
const KEPT_BYTES = 64 * 1024 * 1024

let kept: Image | undefined

/**
 * A canvas filled with one colour (0xAABBGGRR). It may be the one given before, so the caller must be done with that:
 * a task draws, encodes and forgets.
 */
export function takeCanvas(width: number, height: number, background: number): Image {
  const same = kept?.width === width && kept.height === height
  const image = same && kept ? kept : createImage(width, height)
  if (same || background !== 0) wordsOf(image).fill(background)
  kept = image.pixels.length <= KEPT_BYTES ? image : undefined
  return image
}
