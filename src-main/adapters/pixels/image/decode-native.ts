import { JsColorType, Transformer } from '@napi-rs/image'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { freePixels } from './free-pixels.ts'
import { createImage, wordsOf, type Image } from './image.ts'
import { checkDimensions } from './limits.ts'
import { unreadable } from './unreadable.ts'

/** Decodes a WebP or JPEG to straight 8-bit RGBA. Its header is held against the limits before it is decoded. */
export function decodeNative(bytes: Uint8Array, file: string): Result<Image, Problem> {
  try {
    const decoder = new Transformer(bytes)
    const { width, height, colorType } = decoder.metadataSync()
    const allowed = checkDimensions(width, height, file)
    if (!allowed.ok) return allowed
    const channels = CHANNELS[colorType]
    const raw = decoder.rawPixelsSync()
    if (channels === undefined || raw.length !== width * height * channels)
      return unreadable(file, 'its pixels do not agree with its header')
    const image = channels === 4 ? { width, height, pixels: new Uint8Array(raw) } : expand(raw, width, height, channels)
    freePixels(raw)
    return ok(image)
  } catch (cause) {
    return unreadable(file, (cause as Error).message.replaceAll(/\s+/g, ' ').replace(/\.$/, ''))
  }
}

const CHANNELS: Partial<Record<JsColorType, number>> = {
  [JsColorType.L8]: 1,
  [JsColorType.Rgb8]: 3,
  [JsColorType.Rgba8]: 4,
}

function expand(raw: Uint8Array, width: number, height: number, channels: number): Image {
  const image = createImage(width, height)
  const words = wordsOf(image)
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2]
  for (let i = 0, at = 0; i < words.length; i++, at += channels)
    words[i] = raw[at]! | (raw[at + green]! << 8) | (raw[at + blue]! << 16) | 0xff000000
  return image
}
