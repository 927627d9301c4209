import { Transformer } from '@napi-rs/image'
import { describe, expect, it } from 'vitest'
import { drawPattern } from '../../../../tests/support/pixels/pattern.ts'
import { writePng } from '../../../../tests/support/pixels/write-png.ts'
import { writeChunk } from '../png/chunks.ts'
import { encodePng } from '../png/encode.ts'
import { decodeImage } from './decode-image.ts'
import { encodeImage } from './encode-image.ts'
import { orientImage } from './orient.ts'

const picture = drawPattern(9, 6, (x, y) => (x === 0 ? [0, 0, 0, 0] : [x * 20, y * 30, 77, 100 + x]))

const pixelsOf = (bytes: Uint8Array): unknown => {
  const decoded = decodeImage(bytes, 'x')
  return decoded.ok && decoded.value.kind === 'pixels' ? decoded.value.image : decoded
}

/** RIFF container around chunks. */
function webp(chunks: [string, Buffer][]): Buffer {
  const body = chunks.map(([type, data]) => {
    const head = Buffer.alloc(8)
    head.write(type)
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length & 1)])
  })
  const all = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), ...body])
  all.writeUInt32LE(all.length - 8, 4)
  return all
}

const extended = (flags: number, size: number): Buffer => {
  const data = Buffer.alloc(10)
  data[0] = flags
  data.writeUIntLE(size - 1, 4, 3)
  data.writeUIntLE(size - 1, 7, 3)
  return data
}

describe('layer files', () => {
  it('keep every pixel through PNG and lossless WebP', () => {
    expect(pixelsOf(encodePng(picture, 'small'))).toEqual(picture)
    expect(pixelsOf(encodeImage(picture, { format: 'webp', effort: 'fast', quality: 100 }))).toEqual(picture)
  })

  it('without alpha are opaque', () => {
    const opaque = drawPattern(4, 4, (x, y) => [x * 9, y * 9, 3, 255])
    const bytes = Transformer.fromRgbaPixels(opaque.pixels, 4, 4).webpLosslessSync()
    expect(pixelsOf(bytes)).toEqual(opaque)
  })

  it('lose the colour of pixels that cannot be seen', () => {
    const hidden = encodePng(
      drawPattern(2, 1, (x) => [200, 100, 50, x]),
      'fast',
    )
    expect(pixelsOf(hidden)).toEqual(drawPattern(2, 1, (x) => (x === 0 ? [0, 0, 0, 0] : [200, 100, 50, 1])))
  })

  it('are refused by what they are, not by what they are called', () => {
    const message = (bytes: Uint8Array): string => {
      const decoded = decodeImage(bytes, 'hat.png')
      return decoded.ok ? 'read' : `${decoded.error.code} ${decoded.error.message} ${decoded.error.cure}`
    }
    const jpeg = encodeImage(picture, { format: 'jpeg', effort: 'fast', quality: 90 })
    expect(message(jpeg)).toMatch(/LAYER_UNREADABLE.*JPEG.*PNG/)
    expect(message(Buffer.from('GIF89a'))).toMatch(/LAYER_UNREADABLE.*GIF/)
    expect(message(new Uint8Array())).toMatch(/LAYER_UNREADABLE.*empty/)
    expect(message(Buffer.from('hello, I am a text'))).toMatch(/LAYER_UNREADABLE.*PNG, WebP or SVG/)
  })

  it('that move are refused', () => {
    const extra = [writeChunk('acTL', new Uint8Array(8))]
    const animatedPng = writePng({ width: 1, height: 1, bitDepth: 8, colorType: 0, sample: () => 1, extra })
    const animatedWebp = webp([
      ['VP8X', extended(2, 4)],
      ['ANIM', Buffer.alloc(6)],
    ])
    for (const bytes of [animatedPng, animatedWebp])
      expect(decodeImage(bytes, 'x')).toMatchObject({
        ok: false,
        error: { cure: expect.stringContaining('frame') as string },
      })
  })

  it('that are WebP and claim too much, are cut off or are damaged are refused', () => {
    expect(decodeImage(webp([['VP8X', extended(0, 16_385)]]), 'x')).toMatchObject({
      error: { code: 'LAYER_TOO_LARGE' },
    })
    const whole = encodeImage(
      drawPattern(64, 64, (x, y) => [x * y, x, y, 255]),
      { format: 'webp', effort: 'fast', quality: 100 },
    )
    for (const length of [12, 20, 40, whole.length - 9])
      expect(decodeImage(whole.subarray(0, length), 'x')).toMatchObject({ error: { code: 'LAYER_UNREADABLE' } })
  })

  it('stand upright as their EXIF says', () => {
    const exif = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex')
    const sample = (x: number, y: number): number => x + y * 3
    const bytes = writePng({
      width: 3,
      height: 2,
      bitDepth: 8,
      colorType: 0,
      sample,
      extra: [writeChunk('eXIf', exif)],
    })
    const rows = [
      [3, 0],
      [4, 1],
      [5, 2],
    ]
    expect(pixelsOf(bytes)).toEqual(drawPattern(2, 3, (x, y) => [rows[y]![x]!, rows[y]![x]!, rows[y]![x]!, 255]))
  })

  it('turn back to themselves', () => {
    const undone: [number, number][] = [
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 8],
      [7, 7],
    ]
    for (const [turn, back] of undone) expect(orientImage(orientImage(picture, turn), back)).toEqual(picture)
  })
})

describe('written pictures', () => {
  it('show paper through where a JPEG cannot be transparent', () => {
    const clear = drawPattern(8, 8, () => [0, 0, 0, 0])
    const bytes = encodeImage(clear, { format: 'jpeg', effort: 'fast', quality: 100 })
    expect(new Transformer(bytes).rawPixelsSync().every((value) => value >= 254)).toBe(true)
  })
})
