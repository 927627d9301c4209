import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { FileHash } from '../hash-file.ts'
import { readAt, zipProblem, type ZipEntry } from './read-zip.ts'
import { LOCAL_HEADER, LOCAL_HEADER_BYTES } from './zip-format.ts'

/** The archive that is read: open, its path, and its name as the user knows it. */
export type OpenZip = { file: FileHandle; path: string; name: string }

/**
 * Unpacks one file to a new path, never more bytes than the archive's list says, and checks its size and CRC. Gives its
 * SHA-256. Rejects with the system's error.
 */
export async function extractEntry(zip: OpenZip, entry: ZipEntry, place: string): Promise<Result<FileHash, Problem>> {
  const refuse = (why: string): Result<never, Problem> => err(zipProblem(zip.name, `${entry.name} ${why}`))
  const start = await dataStart(zip.file, entry)
  if (start === undefined) return refuse('is not where the list of files says')
  const hash = createHash('sha256')
  let crc = 0
  let sizeBytes = 0
  const output = await open(place, 'wx')
  try {
    for await (const bytes of unpacked(zip.path, entry, start)) {
      sizeBytes += bytes.length
      if (sizeBytes > entry.sizeBytes) return refuse('unpacks to more than the list of files says')
      crc = crc32(bytes, crc)
      hash.update(bytes)
      await output.writeFile(bytes)
    }
  } catch (error) {
    if (isZlibError(error)) return refuse('is damaged')
    throw error
  } finally {
    await output.close()
  }
  if (sizeBytes !== entry.sizeBytes || crc !== entry.crc32) return refuse('is damaged')
  return ok({ sha256: hash.digest('hex'), sizeBytes })
}

/** Where the content begins; undefined where the local header does not agree with the list. */
async function dataStart(file: FileHandle, entry: ZipEntry): Promise<number | undefined> {
  const header = await readAt(file, entry.offset, LOCAL_HEADER_BYTES)
  if (header?.readUInt32LE(0) !== LOCAL_HEADER) return undefined
  const nameBytes = header.readUInt16LE(26)
  const name = await readAt(file, entry.offset + LOCAL_HEADER_BYTES, nameBytes)
  if (name?.toString('utf8') !== entry.name) return undefined
  return entry.offset + LOCAL_HEADER_BYTES + nameBytes + header.readUInt16LE(28)
}

async function* unpacked(path: string, entry: ZipEntry, start: number): AsyncGenerator<Uint8Array> {
  if (entry.packedBytes === 0) return
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1, highWaterMark: 1024 * 1024 })
  if (!entry.deflated) {
    yield* packed as AsyncIterable<Uint8Array>
    return
  }
  const inflate = createInflateRaw()
  packed.on('error', (error) => inflate.destroy(error))
  try {
    yield* packed.pipe(inflate) as AsyncIterable<Uint8Array>
  } finally {
    packed.destroy()
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
}
