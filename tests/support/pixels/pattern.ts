import { createImage, type Image } from '../../../src-main/adapters/pixels/image/image.ts'

/** An image from a function of position; channels are taken modulo 256. */
export function drawPattern(width: number, height: number, pixel: (x: number, y: number) => number[]): Image {
  const image = createImage(width, height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) image.pixels.set(pixel(x, y), (y * width + x) * 4)
  return image
}

/** Every combination of a few telling channel values and alphas, with stretches of opaque and of transparent pixels. */
export const telling = (salt: number): Image =>
  drawPattern(64, 48, (x, y) => {
    const alpha = [0, 255, 255, 128, 64, 1, 254, 200][(Math.floor(x / 9) + y * (salt + 1)) % 8]!
    return alpha === 0 ? [0, 0, 0, 0] : [x * 4 + salt, y * 5 + x * salt, (x * y + salt * 31) % 256, alpha]
  })
