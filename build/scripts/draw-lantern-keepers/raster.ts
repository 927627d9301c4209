// SVG to a small PNG: flat art needs few colours, so each picture is written with a palette of its own.

import { Transformer } from '@napi-rs/image'
import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'
import { SIZE } from './paint.ts'

const compress = promisify(deflate)

export async function rasterise(body: string, colours: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}">${body}</svg>`
  const pixels = await Transformer.fromSvg(svg).rawPixels()
  return encode(new Uint32Array(pixels.buffer, pixels.byteOffset, SIZE * SIZE), colours)
}

/** Straight alpha as 0xAABBGGRR. What is nearly transparent is made wholly so, and alpha keeps 32 steps. */
function settle(pixel: number): number {
  const alpha = pixel >>> 24
  if (alpha < 6) return 0
  if (alpha > 249) return (pixel | 0xff000000) >>> 0
  return ((pixel & 0xffffff) | (Math.min(255, Math.round(alpha / 8) * 8) << 24)) >>> 0
}

async function encode(pixels: Uint32Array, colours: number): Promise<Buffer> {
  const counts = countColours(pixels)
  const order = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([pixel]) => pixel)
  const palette = choosePalette(order, colours)
  const nearest = new Map(palette.map((pixel, index) => [pixel, index]))
  for (const pixel of order) if (!nearest.has(pixel)) nearest.set(pixel, closest(pixel, palette))
  const deep = palette.length > 16
  const row = deep ? SIZE + 1 : SIZE / 2 + 1
  const rows = Buffer.alloc(row * SIZE)
  let [last, index] = [-1, 0]
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!
    if (pixel !== last) [last, index] = [pixel, nearest.get(pixel)!]
    if (!index) continue
    const [x, line] = [i % SIZE, Math.floor(i / SIZE) * row + 1]
    if (deep) rows[line + x] = index
    else rows[line + (x >> 1)]! |= x & 1 ? index : index << 4
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  header.set([deep ? 8 : 4, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]))),
    chunk('tRNS', Buffer.from(palette.map((pixel) => pixel >>> 24))),
    chunk('IDAT', await compress(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Settles every pixel and counts the colours; flat art comes in long runs, which are counted at once. */
function countColours(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  let start = 0
  while (start < pixels.length) {
    const raw = pixels[start]!
    let end = start + 1
    while (end < pixels.length && pixels[end] === raw) end++
    const pixel = settle(raw)
    if (pixel !== raw) pixels.fill(pixel, start, end)
    counts.set(pixel, (counts.get(pixel) ?? 0) + end - start)
    start = end
  }
  return counts
}

/** The commonest colours, skipping those that a chosen one already stands for. */
function choosePalette(order: number[], colours: number): number[] {
  if (order.length <= colours) return order
  for (let apart = 40; ; apart = Math.floor(apart / 2)) {
    const palette: number[] = []
    for (const pixel of order) {
      if (palette.length === colours) return palette
      if (palette.every((chosen) => distance(chosen, pixel) > apart)) palette.push(pixel)
    }
    if (palette.length >= colours / 2 || apart === 0) return palette
  }
}

function closest(pixel: number, palette: number[]): number {
  let best = 0
  let least = Infinity
  palette.forEach((candidate, index) => {
    const apart = distance(pixel, candidate)
    if (apart < least) [best, least] = [index, apart]
  })
  return best
}

function distance(a: number, b: number): number {
  const [aa, ba] = [a >>> 24, b >>> 24]
  const colour = (shift: number) => (((a >> shift) & 255) * aa - ((b >> shift) & 255) * ba) / 255
  return colour(0) ** 2 + colour(8) ** 2 + colour(16) ** 2 + 1.5 * (aa - ba) ** 2
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}
