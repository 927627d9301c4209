import { wordsOf, type Image } from './image.ts'

/**
 * Applies an EXIF orientation (1 … 8, Exif 2.32 4.6.4): bit by bit, transposed from 5 on, then mirrored across or down.
 */
export function orientImage(image: Image, orientation: number): Image {
  const turn = TURNS[orientation]
  if (!turn) return image
  const [transposed, mirrored, flipped] = turn
  const { width, height } = image
  const [outWidth, outHeight] = transposed ? [height, width] : [width, height]
  const source = wordsOf(image)
  const target = new Uint32Array(source.length)
  for (let y = 0, out = 0; y < outHeight; y++)
    for (let x = 0; x < outWidth; x++, out++) {
      const fromX = mirrored ? outWidth - 1 - x : x
      const fromY = flipped ? outHeight - 1 - y : y
      target[out] = transposed ? source[fromX * width + fromY]! : source[fromY * width + fromX]!
    }
  return { width: outWidth, height: outHeight, pixels: new Uint8Array(target.buffer) }
}

/** Orientation → [transposed, mirrored left to right, flipped top to bottom]. 1 is upright. */
const TURNS: Record<number, readonly [boolean, boolean, boolean]> = {
  2: [false, true, false],
  3: [false, true, true],
  4: [false, false, true],
  5: [true, false, false],
  6: [true, true, false],
  7: [true, true, true],
  8: [true, false, true],
}
