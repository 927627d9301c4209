import { createImage, wordsOf, type Image } from '../image/image.ts'

/** Adds a transparent border of `paddingPx` pixels on every side. */
export function padImage(image: Image, paddingPx: number): Image {
  if (paddingPx === 0) return image
  const result = createImage(image.width + 2 * paddingPx, image.height + 2 * paddingPx)
  const [source, target] = [wordsOf(image), wordsOf(result)]
  for (let y = 0; y < image.height; y++)
    target.set(source.subarray(y * image.width, (y + 1) * image.width), (y + paddingPx) * result.width + paddingPx)
  return result
}
