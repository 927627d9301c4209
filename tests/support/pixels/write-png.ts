import { deflateSync } from 'node:zlib'
import { PNG_SIGNATURE, writeChunk } from '../../../src-main/adapters/pixels/png/chunks.ts'

export type PngFixture = {
  width: number
  height: number
  bitDepth: number
  colorType: number
  /** One unfiltered sample, 0 … 2^bitDepth − 1. */
  sample: (x: number, y: number, channel: number) => number
  interlaced?: boolean
  /** Filter type of every line. */
  filter?: number
  palette?: readonly number[]
  transparency?: readonly number[]
  /** Whole chunks put before the pixels. */
  extra?: readonly Uint8Array[]
}

export const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** A PNG of any pixel format, for tests: written from the specification, apart from the decoder's code. */
export function writePng(fixture: PngFixture): Uint8Array {
  const { width, height, bitDepth, colorType, interlaced = false } = fixture
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  for (const [at, value] of [bitDepth, colorType, 0, 0, interlaced ? 1 : 0].entries()) header.setUint8(8 + at, value)
  const passes = interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  const chunks = [writeChunk('IHDR', new Uint8Array(header.buffer)), ...(fixture.extra ?? [])]
  if (fixture.palette) chunks.push(writeChunk('PLTE', Uint8Array.from(fixture.palette)))
  if (fixture.transparency) chunks.push(writeChunk('tRNS', Uint8Array.from(fixture.transparency)))
  const pixels = deflateSync(Buffer.concat(passes.map((pass) => writePass(fixture, pass))))
  const half = pixels.length >> 1
  chunks.push(writeChunk('IDAT', pixels.subarray(0, half)), writeChunk('IDAT', pixels.subarray(half)))
  return Buffer.concat([PNG_SIGNATURE, ...chunks, writeChunk('IEND', new Uint8Array())])
}

function writePass(fixture: PngFixture, [x0, y0, dx, dy]: readonly [number, number, number, number]): Uint8Array {
  const { width, height, bitDepth, colorType, sample, filter = 0 } = fixture
  const channels = CHANNELS[colorType]!
  const step = Math.max(1, (channels * bitDepth) >> 3)
  const out: number[] = []
  let previous: number[] = []
  for (let y = y0; y < height; y += dy) {
    let bits = ''
    for (let x = x0; x < width; x += dx)
      for (let channel = 0; channel < channels; channel++)
        bits += sample(x, y, channel).toString(2).padStart(bitDepth, '0')
    if (bits === '') return new Uint8Array()
    const line = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
    out.push(filter, ...line.map((byte, at) => (byte - predict(filter, line, previous, at, step)) & 255))
    previous = line
  }
  return Uint8Array.from(out)
}

function predict(filter: number, line: number[], previous: number[], at: number, step: number): number {
  const left = line[at - step] ?? 0
  const up = previous[at] ?? 0
  const upLeft = at < step ? 0 : (previous[at - step] ?? 0)
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - upLeft
  const nearest = Math.min(Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft))
  if (Math.abs(guess - left) === nearest) return left
  return Math.abs(guess - up) === nearest ? up : upLeft
}
