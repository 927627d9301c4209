import { crc32 } from 'node:zlib'

/** PNG signature (PNG 3rd edition, 5.2). */
export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** One chunk: `start` is the offset of its length field, `data` a view into the file. */
export type PngChunk = { type: string; start: number; data: Uint8Array; crcMatches: boolean }

export function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * Walks the chunks of a PNG. Stops without an error where the file ends early; a caller knows a whole file by its
 * IEND chunk. Checksums are only computed for the types in `checked`.
 */
export function* readChunks(bytes: Uint8Array, checked?: (type: string) => boolean): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let offset = 8
  while (offset + 12 <= bytes.length) {
    const length = view.getUint32(offset)
    const end = offset + 12 + length
    if (end > bytes.length) return
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8))
    const crcMatches =
      checked?.(type) !== true || crc32(bytes.subarray(offset + 4, end - 4)) === view.getUint32(end - 4)
    yield { type, start: offset, data: bytes.subarray(offset + 8, end - 4), crcMatches }
    if (type === 'IEND') return
    offset = end
  }
}

/** A whole chunk: length, type, data, CRC-32 of type and data. */
export function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  for (let index = 0; index < 4; index++) chunk[4 + index] = type.charCodeAt(index)
  chunk.set(data, 8)
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)))
  return chunk
}
