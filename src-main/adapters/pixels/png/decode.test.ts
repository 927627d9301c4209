import fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { writePng, type PngFixture } from '../../../../tests/support/pixels/write-png.ts'
import { PNG_SIGNATURE, writeChunk } from './chunks.ts'
import { decodePng } from './decode.ts'

const FORMATS = [
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
] as const

const PALETTE = Array.from({ length: 256 * 3 }, (_, at) => (at * 37) % 256)

const noise = (x: number, y: number, channel: number): number => (x * 7919 + y * 104_729 + channel * 1_299_709) >>> 3

/** What the specification says a pixel is, in 8-bit RGBA. */
function expected(fixture: PngFixture, x: number, y: number): number[] {
  const { bitDepth, colorType, sample } = fixture
  const top = 2 ** bitDepth - 1
  const value = (channel: number): number => Math.round((sample(x, y, channel) * 255) / top)
  if (colorType === 3) return [0, 1, 2].map((at) => PALETTE[sample(x, y, 0) * 3 + at]!).concat(255)
  const grey = [value(0), value(0), value(0)]
  if (colorType === 0) return [...grey, 255]
  if (colorType === 4) return [...grey, value(1)]
  return [value(0), value(1), value(2), colorType === 6 ? value(3) : 255]
}

function pixelsOf(bytes: Uint8Array): Uint8Array {
  const decoded = decodePng(bytes, 'layer.png')
  if (!decoded.ok) throw new Error(decoded.error.message)
  return decoded.value.pixels
}

describe('PNG layers', () => {
  for (const [colorType, depths] of FORMATS)
    for (const bitDepth of depths)
      it(`reads colour type ${colorType} at ${bitDepth} bits, interlaced or not, whatever the filter`, () => {
        for (const interlaced of [false, true])
          for (const filter of [0, 1, 2, 3, 4])
            for (const [width, height] of [
              [13, 11],
              [1, 1],
              [3, 9],
            ] as const) {
              const sample = (x: number, y: number, channel: number): number => noise(x, y, channel) % 2 ** bitDepth
              const palette = colorType === 3 ? { palette: PALETTE.slice(0, 3 * 2 ** bitDepth) } : {}
              const fixture = { width, height, bitDepth, colorType, sample, interlaced, filter, ...palette }
              const wanted: number[] = []
              for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) wanted.push(...expected(fixture, x, y))
              expect([...pixelsOf(writePng(fixture))]).toEqual(wanted)
            }
      })

  it('makes the colour that tRNS names transparent, at full depth', () => {
    const fixture = { width: 2, height: 1, bitDepth: 16, colorType: 2 }
    const sample = (x: number): number => 0x1234 + x
    const pixels = pixelsOf(writePng({ ...fixture, sample, transparency: [0x12, 0x34, 0x12, 0x34, 0x12, 0x34] }))
    expect([pixels[3], pixels[7]]).toEqual([0, 255])
  })

  it('reads the alpha of a palette', () => {
    const sample = (x: number): number => x
    const fixture = { width: 3, height: 1, bitDepth: 8, colorType: 3, sample, palette: PALETTE, transparency: [0, 128] }
    const pixels = pixelsOf(writePng(fixture))
    expect([pixels[3], pixels[7], pixels[11]]).toEqual([0, 128, 255])
  })

  it('says so at whatever byte the file is cut off', () => {
    const whole = writePng({
      width: 9,
      height: 7,
      bitDepth: 8,
      colorType: 6,
      sample: (x, y, c) => noise(x, y, c) % 256,
    })
    for (let length = 8; length < whole.length; length++) {
      const decoded = decodePng(whole.subarray(0, length), 'hat.png')
      expect(decoded).toMatchObject({ ok: false, error: { code: 'LAYER_UNREADABLE', file: 'hat.png' } })
    }
  })

  it('never throws, and never gives pixels of another size, when bytes are damaged', () => {
    const whole = writePng({ width: 9, height: 7, bitDepth: 4, colorType: 0, sample: (x, y) => (x * y) % 16 })
    const damage = fc.array(fc.tuple(fc.integer({ min: 8, max: whole.length - 1 }), fc.nat(255)), { minLength: 1 })
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        const decoded = decodePng(bytes, 'x')
        if (decoded.ok) expect(decoded.value.pixels.length).toBe(decoded.value.width * decoded.value.height * 4)
        else expect(decoded.error.code).toMatch(/^LAYER_/)
      }),
      { numRuns: 300 },
    )
  })

  it('finds damaged pixels by their checksum', () => {
    const bytes = Uint8Array.from(writePng({ width: 8, height: 8, bitDepth: 8, colorType: 2, sample: (x) => x }))
    const at = Buffer.from(bytes).indexOf('IDAT') + 8
    bytes[at] = bytes[at]! ^ 0xff
    const decoded = decodePng(bytes, 'x')
    expect(decoded).toMatchObject({ ok: false, error: { message: expect.stringContaining('checksum') as string } })
  })

  it('refuses 100,000 × 100,000 pixels by the header, naming the limit', () => {
    const header = new DataView(new ArrayBuffer(13))
    header.setUint32(0, 100_000)
    header.setUint32(4, 100_000)
    header.setUint8(8, 8)
    header.setUint8(9, 6)
    const bomb = [writeChunk('IHDR', new Uint8Array(header.buffer)), writeChunk('IDAT', deflateSync(Buffer.alloc(99)))]
    const decoded = decodePng(Buffer.concat([PNG_SIGNATURE, ...bomb]), 'bomb.png')
    expect(decoded).toMatchObject({ ok: false, error: { code: 'LAYER_TOO_LARGE', file: 'bomb.png' } })
    expect(JSON.stringify(decoded)).toContain('16,384')
  })

  it('refuses pixels that inflate to more than the header says', () => {
    const bytes = writePng({ width: 4, height: 400, bitDepth: 8, colorType: 0, sample: () => 7 })
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, 4)
    const header = bytes.subarray(16, 29)
    bytes.set(writeChunk('IHDR', header), 8)
    expect(decodePng(bytes, 'x')).toMatchObject({ ok: false, error: { code: 'LAYER_UNREADABLE' } })
  })
})
