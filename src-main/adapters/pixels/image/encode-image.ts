import { Transformer } from '@napi-rs/image'
import type { z } from 'zod'
import type { imageFormatSchema } from '../../../../schemas/compose-params.ts'
import { encodePng } from '../png/encode.ts'
import { createImage, wordsOf, type Image } from './image.ts'

export type ImageFormat = z.infer<typeof imageFormatSchema>

/** `effort` is for PNG alone; `quality` (1 … 100) for JPEG and WebP, where a WebP of 100 is lossless. */
export type Encoding = { format: ImageFormat; effort: 'fast' | 'small'; quality: number }

export const MEDIA_TYPES: Record<ImageFormat, string> = { png: 'image/png', webp: 'image/webp', jpeg: 'image/jpeg' }

export function encodeImage(image: Image, { format, effort, quality }: Encoding): Uint8Array {
  switch (format) {
    case 'png':
      return encodePng(image, effort)
    case 'webp': {
      const encoder = Transformer.fromRgbaPixels(image.pixels, image.width, image.height)
      return quality === 100 ? encoder.webpLosslessSync() : encoder.webpSync(quality)
    }
    case 'jpeg':
      return Transformer.fromRgbaPixels(onWhite(image).pixels, image.width, image.height).jpegSync(quality)
  }
}

/** JPEG has no transparency: what shows through is paper. */
function onWhite(image: Image): Image {
  const result = createImage(image.width, image.height)
  const [source, target] = [wordsOf(image), wordsOf(result)]
  const over = (channel: number, alpha: number): number =>
    Math.floor((channel * alpha + 255 * (255 - alpha) + 127) / 255)
  for (let i = 0; i < source.length; i++) {
    const pixel = source[i]!
    const alpha = pixel >>> 24
    const [r, g, b] = [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255]
    target[i] = over(r, alpha) | (over(g, alpha) << 8) | (over(b, alpha) << 16) | 0xff000000
  }
  return result
}
