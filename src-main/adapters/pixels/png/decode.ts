import { inflateSync } from 'node:zlib'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { freePixels } from '../image/free-pixels.ts'
import { createImage, wordsOf, type Image } from '../image/image.ts'
import { checkDimensions } from '../image/limits.ts'
import { unreadable } from '../image/unreadable.ts'
import { readChunks } from './chunks.ts'
import { expandRowOf } from './expand.ts'
import { readPngHeader, type PngHeader } from './header.ts'
import { unfilterRow } from './unfilter.ts'

type Pass = { x0: number; y0: number; dx: number; dy: number }

/** A header that promises much does not get all of it before there are pixels for it. */
const INFLATED_AT_ONCE = 64 * 1024 * 1024

const WHOLE: readonly Pass[] = [{ x0: 0, y0: 0, dx: 1, dy: 1 }]

/** Adam7 (PNG 3rd edition, 8.1). */
const ADAM7: readonly Pass[] = [
  { x0: 0, y0: 0, dx: 8, dy: 8 },
  { x0: 4, y0: 0, dx: 8, dy: 8 },
  { x0: 0, y0: 4, dx: 4, dy: 8 },
  { x0: 2, y0: 0, dx: 4, dy: 4 },
  { x0: 0, y0: 2, dx: 2, dy: 4 },
  { x0: 1, y0: 0, dx: 2, dy: 2 },
  { x0: 0, y0: 1, dx: 1, dy: 2 },
]

/**
 * Decodes any PNG to straight 8-bit RGBA. Strict: a file that is cut off, fails a checksum or inflates to another
 * size than its header says is LAYER_UNREADABLE; a header over the limits is LAYER_TOO_LARGE and nothing is inflated.
 */
export function decodePng(bytes: Uint8Array, file: string): Result<Image, Problem> {
  const header = readPngHeader(bytes, file)
  if (!header.ok) return header
  const allowed = checkDimensions(header.value.width, header.value.height, file)
  if (!allowed.ok) return allowed

  const data: Uint8Array[] = []
  let palette: Uint8Array | undefined
  let transparency: Uint8Array | undefined
  let ended = false
  for (const chunk of readChunks(bytes, isCritical)) {
    if (!chunk.crcMatches) return unreadable(file, `its ${chunk.type} chunk fails its checksum`)
    if (chunk.type === 'IDAT') data.push(chunk.data)
    else if (chunk.type === 'PLTE') palette = chunk.data
    else if (chunk.type === 'tRNS') transparency = chunk.data
    else if (chunk.type === 'IEND') ended = true
  }
  if (!ended) return unreadable(file, 'the file ends before the picture does')
  if (header.value.colorType === 3 && palette === undefined) return unreadable(file, 'its palette is missing')

  const raw = inflate(data, rawLength(header.value), file)
  if (!raw.ok) return raw
  const image = assemble(raw.value, header.value, file, palette, transparency)
  freePixels(raw.value)
  return image
}

const isCritical = (type: string): boolean => type.charCodeAt(0) < 0x60

const passesOf = (header: PngHeader): readonly Pass[] => (header.interlaced ? ADAM7 : WHOLE)

function passSize(header: PngHeader, pass: Pass): { columns: number; rows: number; rowBytes: number } {
  const columns = Math.max(0, Math.ceil((header.width - pass.x0) / pass.dx))
  const rows = columns === 0 ? 0 : Math.max(0, Math.ceil((header.height - pass.y0) / pass.dy))
  return { columns, rows, rowBytes: Math.ceil((columns * header.channels * header.bitDepth) / 8) }
}

/** Bytes the picture inflates to: each scanline and its filter byte. */
function rawLength(header: PngHeader): number {
  let total = 0
  for (const pass of passesOf(header)) {
    const { rows, rowBytes } = passSize(header, pass)
    total += rows * (rowBytes + 1)
  }
  return total
}

function inflate(data: Uint8Array[], expectedBytes: number, file: string): Result<Uint8Array, Problem> {
  try {
    const raw = inflateSync(data.length === 1 ? data[0]! : Buffer.concat(data), {
      maxOutputLength: expectedBytes,
      // One more than is expected: a buffer that is filled to its end is followed by another.
      chunkSize: Math.min(Math.max(expectedBytes + 1, 64), INFLATED_AT_ONCE),
    })
    if (raw.length === expectedBytes) return ok(raw)
    return unreadable(file, `it holds ${raw.length} bytes of pixels where its header promises ${expectedBytes}`)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') return unreadable(file, 'it holds more pixels than its header promises')
    if (code === 'Z_BUF_ERROR') return unreadable(file, 'its pixels are cut off')
    if (code?.startsWith('Z_')) return unreadable(file, 'its compressed pixels are damaged')
    throw cause
  }
}

function assemble(
  raw: Uint8Array,
  header: PngHeader,
  file: string,
  palette?: Uint8Array,
  transparency?: Uint8Array,
): Result<Image, Problem> {
  const image = createImage(header.width, header.height)
  const words = wordsOf(image)
  const expand = expandRowOf(header, palette, transparency)
  const step = Math.max(1, (header.channels * header.bitDepth) >> 3)
  let offset = 0
  for (const pass of passesOf(header)) {
    const { columns, rows, rowBytes } = passSize(header, pass)
    const line = new Uint32Array(pass.dx === 1 ? 0 : columns)
    for (let row = 0; row < rows; row++, offset += rowBytes + 1) {
      const previous = row === 0 ? -1 : offset - rowBytes
      if (!unfilterRow(raw, raw[offset]!, offset + 1, previous, rowBytes, step))
        return err(badFilter(file, row, raw[offset]!))
      const target = (pass.y0 + row * pass.dy) * header.width + pass.x0
      if (pass.dx === 1) expand(raw, offset + 1, words.subarray(target, target + columns), columns)
      else {
        expand(raw, offset + 1, line, columns)
        for (let x = 0; x < columns; x++) words[target + x * pass.dx] = line[x]!
      }
    }
  }
  return ok(image)
}

function badFilter(file: string, row: number, filter: number): Problem {
  return {
    code: 'LAYER_UNREADABLE',
    file,
    message: `The picture cannot be read: line ${row + 1} uses the unknown filter ${filter}.`,
    cure: 'Save it again from the program that made it, or restore it from a copy.',
  }
}
