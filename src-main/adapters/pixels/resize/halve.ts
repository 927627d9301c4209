import { createImage, type Image } from '../image/image.ts'

/** Averages each 2 × 2 pixels, colour weighted by alpha. An odd last column or row is left out. */
export function halve(image: Image): Image {
  const result = createImage(image.width >> 1, image.height >> 1)
  const { pixels, width } = image
  const out = result.pixels
  for (let y = 0, to = 0; y < result.height; y++)
    for (let x = 0; x < result.width; x++, to += 4) {
      const a = (y * 2 * width + x * 2) * 4
      const b = a + 4
      const c = a + width * 4
      const d = c + 4
      const alphas = pixels[a + 3]! + pixels[b + 3]! + pixels[c + 3]! + pixels[d + 3]!
      if (alphas < 2) continue
      for (let channel = 0; channel < 3; channel++) {
        const sum =
          pixels[a + channel]! * pixels[a + 3]! +
          pixels[b + channel]! * pixels[b + 3]! +
          pixels[c + channel]! * pixels[c + 3]! +
          pixels[d + channel]! * pixels[d + 3]!
        out[to + channel] = (sum + (alphas >> 1)) / alphas
      }
      out[to + 3] = (alphas + 2) >> 2
    }
  return result
}
