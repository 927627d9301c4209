import { constants, deflateSync } from 'node:zlib'
import { wordsOf, type Image } from '../image/image.ts'
import { PNG_SIGNATURE, writeChunk } from './chunks.ts'

/** zlib levels. Measured on flat and painted art at 512 px: `fast` is about three times as quick, a third larger. */
const LEVELS = { fast: 1, small: 4 }

/**
 * Encodes a lossless PNG: without alpha where every pixel is opaque, and without line filters, which cost more than
 * they save on drawn art.
 */
export function encodePng(image: Image, effort: 'fast' | 'small'): Uint8Array {
  const opaque = isOpaque(image)
  const lines = opaque ? rgbLines(image) : rgbaLines(image)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, image.width)
  view.setUint32(4, image.height)
  header[8] = 8
  header[9] = opaque ? 2 : 6
  const data = deflateSync(lines, {
    level: LEVELS[effort],
    memLevel: 9,
    strategy: constants.Z_DEFAULT_STRATEGY,
    chunkSize: 1 << 18,
  })
  return Buffer.concat([
    PNG_SIGNATURE,
    writeChunk('IHDR', header),
    writeChunk('IDAT', data),
    writeChunk('IEND', new Uint8Array()),
  ])
}

function isOpaque(image: Image): boolean {
  const words = wordsOf(image)
  let all = -1
  for (let i = 0; i < words.length; i++) all &= words[i]!
  return all >>> 24 === 255
}

function rgbaLines({ width, height, pixels }: Image): Uint8Array {
  const bytes = width * 4
  const lines = Buffer.allocUnsafe((bytes + 1) * height)
  for (let y = 0; y < height; y++) {
    lines[y * (bytes + 1)] = 0
    lines.set(pixels.subarray(y * bytes, (y + 1) * bytes), y * (bytes + 1) + 1)
  }
  return lines
}

/** Four pixels become three words at a time; a line's first byte, its filter, leaves no line aligned for words itself. */
function rgbLines(image: Image): Uint8Array {
  const { width, height } = image
  const words = wordsOf(image)
  const bytes = width * 3
  const lines = Buffer.allocUnsafe((bytes + 1) * height)
  const packed = new Uint32Array(Math.ceil(width / 4) * 3)
  const line = new Uint8Array(packed.buffer, 0, bytes)
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width
    for (let at = y * width, out = 0; at < end; at += 4, out += 3) {
      const second = words[at + 1]!
      const third = words[at + 2]!
      packed[out] = (words[at]! & 0xffffff) | (second << 24)
      packed[out + 1] = ((second >>> 8) & 0xffff) | (third << 16)
      packed[out + 2] = ((third >>> 16) & 0xff) | (words[at + 3]! << 8)
    }
    lines[y * (bytes + 1)] = 0
    lines.set(line, y * (bytes + 1) + 1)
  }
  return lines
}
