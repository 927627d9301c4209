import { createImage, wordsOf, type Image } from '../image/image.ts'
import type { Window } from './window.ts'

/** Takes, for each wanted pixel, the source pixel its centre falls into: pixel art stays pixel art. */
export function resizeNearest(image: Image, width: number, height: number, part?: Window): Image {
  const window = part ?? { x: 0, y: 0, width, height }
  const result = createImage(window.width, window.height)
  const [source, target] = [wordsOf(image), wordsOf(result)]
  const columns = Int32Array.from({ length: window.width }, (_, x) => nearest(window.x + x, image.width, width))
  for (let y = 0, out = 0; y < window.height; y++) {
    const row = nearest(window.y + y, image.height, height) * image.width
    for (let x = 0; x < window.width; x++) target[out++] = source[row + columns[x]!]!
  }
  return result
}

const nearest = (index: number, from: number, to: number): number => Math.floor(((2 * index + 1) * from) / (2 * to))
