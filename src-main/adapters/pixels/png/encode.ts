import { crc32, deflateSync } from 'node:zlib'
import { freePixels } from '../image/free-pixels.ts'
import { wordsOf, type Image } from '../image/image.ts'
import { PNG_SIGNATURE, writeChunk } from './chunks.ts'

/**
 * zlib levels. On drawn art at 512 px `small` comes within 2 % of the size of level 6 in two thirds of its time;
 * `fast` takes half the time of `small` and is a tenth larger.
 */
const LEVELS = { fast: 1, small: 4 }

/**
 * Encodes a lossless PNG: without alpha where every pixel is opaque, and without line filters, which make drawn art
 * both larger and slower.
 */
export function encodePng(image: Image, effort: 'fast' | 'small'): Uint8Array {
  const opaque = rgbLines(image)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, image.width)
  view.setUint32(4, image.height)
  header[8] = 8
  header[9] = opaque ? 2 : 6
  const data = deflateSync(opaque ?? rgbaLines(image), { level: LEVELS[effort], memLevel: 9, chunkSize: 1 << 16 })
  const bytes = assemble(header, data)
  freePixels(data)
  return bytes
}

const IDAT = Uint8Array.of(0x49, 0x44, 0x41, 0x54)

/** The whole file, its pixels copied once: what a worker throws away with every picture is what its memory grows by. */
function assemble(header: Uint8Array, data: Uint8Array): Uint8Array {
  const start = Buffer.concat([PNG_SIGNATURE, writeChunk('IHDR', header)])
  const end = writeChunk('IEND', new Uint8Array())
  const bytes = new Uint8Array(start.length + 12 + data.length + end.length)
  const view = new DataView(bytes.buffer)
  bytes.set(start)
  view.setUint32(start.length, data.length)
  bytes.set(IDAT, start.length + 4)
  bytes.set(data, start.length + 8)
  view.setUint32(start.length + 8 + data.length, crc32(data, crc32(IDAT)))
  bytes.set(end, start.length + 12 + data.length)
  return bytes
}

function rgbaLines({ width, height, pixels }: Image): Uint8Array {
  const bytes = width * 4
  const lines = scratch((bytes + 1) * height)
  for (let y = 0; y < height; y++) {
    lines[y * (bytes + 1)] = 0
    lines.set(pixels.subarray(y * bytes, (y + 1) * bytes), y * (bytes + 1) + 1)
  }
  return lines
}

/**
 * The lines without alpha; undefined where a pixel is not opaque. Four pixels become three words at a time: a line's
 * first byte, its filter, leaves no line aligned for words itself.
 */
function rgbLines(image: Image): Uint8Array | undefined {
  const { width, height } = image
  const words = wordsOf(image)
  const bytes = width * 3
  const lines = scratch((bytes + 1) * height)
  const packed = new Uint32Array(Math.ceil(width / 4) * 3)
  const line = new Uint8Array(packed.buffer, 0, bytes)
  const whole = width & ~3
  for (let y = 0; y < height; y++) {
    const end = y * width + whole
    let all = -1
    let out = 0
    for (let at = y * width; at < end; at += 4, out += 3) {
      const first = words[at]!
      const second = words[at + 1]!
      const third = words[at + 2]!
      const fourth = words[at + 3]!
      all &= first & second & third & fourth
      packed[out] = (first & 0xffffff) | (second << 24)
      packed[out + 1] = ((second >>> 8) & 0xffff) | (third << 16)
      packed[out + 2] = ((third >>> 16) & 0xff) | (fourth << 8)
    }
    for (let x = whole; x < width; x++) {
      const pixel = words[y * width + x]!
      all &= pixel
      line[x * 3] = pixel
      line[x * 3 + 1] = pixel >>> 8
      line[x * 3 + 2] = pixel >>> 16
    }
    if (all >>> 24 !== 255) return undefined
    lines[y * (bytes + 1)] = 0
    lines.set(line, y * (bytes + 1) + 1)
  }
  return lines
}

/** Fresh pages cost as much as filling them, so a worker keeps one buffer for its lines, up to this size. */
const KEPT_BYTES = 32 * 1024 * 1024

let kept = new Uint8Array()

function scratch(sizeBytes: number): Uint8Array {
  if (sizeBytes > KEPT_BYTES) return new Uint8Array(sizeBytes)
  if (sizeBytes > kept.length) kept = new Uint8Array(sizeBytes)
  return kept.subarray(0, sizeBytes)
}
