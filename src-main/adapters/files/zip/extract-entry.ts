import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, writeFile, type FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, createInflateRaw, inflateRaw } from 'node:zlib'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { FileHash } from '../hash-file.ts'
import { readAt, zipProblem, type ZipEntry } from './read-zip.ts'
import { LOCAL_HEADER, LOCAL_HEADER_BYTES } from './zip-format.ts'

/** The archive that is read: open, its path and size, and its name as the user knows it. */
export type OpenZip = { file: FileHandle; path: string; name: string; sizeBytes: number }

/** Files up to this size are unpacked in one piece. */
const SMALL_BYTES = 4 * 1024 * 1024

/**
 * Unpacks one file to a new path, never more bytes than the archive's list says, and checks its size and CRC. Gives its
 * SHA-256. Rejects with the system's error.
 */
export async function extractEntry(zip: OpenZip, entry: ZipEntry, place: string): Promise<Result<FileHash, Problem>> {
  const refuse = (why: string): Result<never, Problem> => err(zipProblem(zip.name, `${entry.name} ${why}`))
  const start = await dataStart(zip, entry)
  if (start === undefined) return refuse('is not where the list of files says')
  try {
    const isSmall = Math.max(entry.packedBytes, entry.sizeBytes) <= SMALL_BYTES
    const content = await (isSmall ? extractSmall : extractLarge)(zip, entry, start, place)
    if (content === undefined) return refuse('unpacks to more than the list of files says')
    if (content.sizeBytes !== entry.sizeBytes || content.crc32 !== entry.crc32) return refuse('is damaged')
    return ok({ sha256: content.sha256, sizeBytes: content.sizeBytes })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return refuse('unpacks to more than the list of files says')
    if (code.startsWith('Z_')) return refuse('is damaged')
    throw error
  }
}

/** Where the content begins; undefined where the local header does not agree with the list. */
async function dataStart(zip: OpenZip, entry: ZipEntry): Promise<number | undefined> {
  const nameBytes = Buffer.byteLength(entry.name)
  const header = await readAt(zip.file, zip.sizeBytes, entry.offset, LOCAL_HEADER_BYTES + nameBytes)
  if (header?.readUInt32LE(0) !== LOCAL_HEADER || header.readUInt16LE(26) !== nameBytes) return undefined
  if (header.toString('utf8', LOCAL_HEADER_BYTES) !== entry.name) return undefined
  return entry.offset + header.length + header.readUInt16LE(28)
}

/** What was written; undefined where it would have been more than the list says. */
type Extracted = (FileHash & { crc32: number }) | undefined

async function extractSmall(zip: OpenZip, entry: ZipEntry, start: number, place: string): Promise<Extracted> {
  const packed = await readAt(zip.file, zip.sizeBytes, start, entry.packedBytes)
  if (packed === undefined) return { sha256: '', sizeBytes: -1, crc32: 0 }
  const content = entry.deflated ? await inflate(packed, { maxOutputLength: Math.max(1, entry.sizeBytes) }) : packed
  await writeFile(place, content, { flag: 'wx' })
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { sha256, sizeBytes: content.length, crc32: crc32(content) }
}

const inflate = promisify(inflateRaw) as (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

async function extractLarge(zip: OpenZip, entry: ZipEntry, start: number, place: string): Promise<Extracted> {
  const hash = createHash('sha256')
  let crc = 0
  let sizeBytes = 0
  const output = await open(place, 'wx')
  try {
    for await (const bytes of unpacked(zip.path, entry, start)) {
      sizeBytes += bytes.length
      if (sizeBytes > entry.sizeBytes) return undefined
      crc = crc32(bytes, crc)
      hash.update(bytes)
      await output.writeFile(bytes)
    }
  } finally {
    await output.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes, crc32: crc }
}

async function* unpacked(path: string, entry: ZipEntry, start: number): AsyncGenerator<Uint8Array> {
  if (entry.packedBytes === 0) return
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1, highWaterMark: 1024 * 1024 })
  if (!entry.deflated) {
    yield* packed as AsyncIterable<Uint8Array>
    return
  }
  const inflating = createInflateRaw()
  packed.on('error', (error) => inflating.destroy(error))
  try {
    yield* packed.pipe(inflating) as AsyncIterable<Uint8Array>
  } finally {
    packed.destroy()
  }
}
