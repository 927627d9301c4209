import type { FileHandle } from 'node:fs/promises'
import type { Problem } from '../../../../schemas/errors.ts'
import { foldName } from '../../../domain/prelude/fold-name.ts'
import { relativePathFault } from '../../../domain/prelude/relative-path.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import * as format from './zip-format.ts'

/** A file of an archive. Sizes are what the archive says; reading checks them. */
export type ZipEntry = {
  name: string
  deflated: boolean
  crc32: number
  packedBytes: number
  sizeBytes: number
  /** Of its local header. */
  offset: number
}

export type ZipLimits = {
  entriesMax: number
  /** All files together, unpacked. */
  bytesMax: number
}

/** An entry of the directory takes at most its header and three fields of 64 KiB; ours take about 200 bytes. */
const DIRECTORY_BYTES_MAX = 1024 * 1024 * 1024

/**
 * Reads an archive's list of files and refuses what could do harm before anything is unpacked: names that are paths
 * elsewhere, two files of one name, links, encryption, files that overlap (bombs made of one), and more or larger files
 * than allowed. `name` is the archive as the user knows it. Rejects with the system's error.
 */
export async function readZip(file: FileHandle, name: string, limits: ZipLimits): Promise<Result<ZipEntry[], Problem>> {
  const refuse = (why: string): Result<never, Problem> => err(zipProblem(name, why))
  const { size } = await file.stat()
  const end = await readEnd(file, size)
  if (end === undefined) return refuse('it is not an archive, or its end is cut off')
  if (end.count > limits.entriesMax) return refuse(`it holds ${end.count} files, ${limits.entriesMax} are allowed`)
  if (end.sizeBytes > DIRECTORY_BYTES_MAX) return refuse('its list of files is too long')
  const directory = await readAt(file, size, end.offset, end.sizeBytes)
  if (directory === undefined) return refuse('its list of files is cut off')

  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = 0
  let totalBytes = 0
  for (let index = 0; index < end.count; index++) {
    const read = readCentralHeader(directory, at)
    if (read === undefined) return refuse('its list of files is damaged')
    at = read.end
    if (read.name === undefined) return refuse('a file name is not UTF-8 text')
    const isFolder = read.name.endsWith('/')
    const fault = relativePathFault(isFolder ? read.name.slice(0, -1) : read.name)
    if (fault !== undefined)
      return refuse(`the file name ${JSON.stringify(read.name.slice(0, 200))} is refused: ${fault}`)
    if (isFolder && read.sizeBytes === 0) continue
    const { name, method, flags, unixMode, ...entry } = { ...read, name: read.name }
    if ((unixMode & 0o170000) === 0o120000) return refuse(`${name} is a link`)
    if ((flags & format.FLAG_ENCRYPTED) !== 0) return refuse(`${name} is encrypted`)
    if (method !== format.STORED && method !== format.DEFLATED) return refuse(`${name} is packed in an unknown way`)
    if (method === format.STORED && entry.packedBytes !== entry.sizeBytes) return refuse(`the size of ${name} is wrong`)
    const folded = foldName(name)
    if (names.has(folded)) return refuse(`two files are named ${name}`)
    names.add(folded)
    totalBytes += entry.sizeBytes
    if (totalBytes > limits.bytesMax) return refuse(`it unpacks to more than the ${limits.bytesMax} bytes allowed`)
    const { crc32, packedBytes, sizeBytes, offset } = entry
    entries.push({ name, deflated: method === format.DEFLATED, crc32, packedBytes, sizeBytes, offset })
  }
  return overlaps(entries, end.offset) ? refuse('its files overlap') : ok(entries)
}

/** What is wrong with an archive, in words. */
export function zipProblem(file: string, why: string): Problem {
  return {
    code: 'VALIDATION',
    message: `${file} is refused: ${why}.`,
    file,
    cure: 'Get a fresh copy of it from where it was packed.',
  }
}

function overlaps(entries: readonly ZipEntry[], end: number): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  return sorted.some(({ name, offset, packedBytes }, index) => {
    const next = sorted[index + 1]?.offset ?? end
    return offset + format.LOCAL_HEADER_BYTES + Buffer.byteLength(name) + packedBytes > next
  })
}

type End = { count: number; sizeBytes: number; offset: number }

async function readEnd(file: FileHandle, size: number): Promise<End | undefined> {
  const tailBytes = Math.min(size, format.END_RECORD_BYTES + 0xffff)
  const tail = await readAt(file, size, size - tailBytes, tailBytes)
  if (tail === undefined) return undefined
  for (let at = tailBytes - format.END_RECORD_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== format.END_RECORD) continue
    if (at + format.END_RECORD_BYTES + tail.readUInt16LE(at + 20) !== tailBytes) continue
    const end = {
      count: tail.readUInt16LE(at + 10),
      sizeBytes: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    }
    return (await readEnd64(file, size, size - tailBytes + at)) ?? end
  }
  return undefined
}

/** The 64-bit record, which stands before the 32-bit one where there is one. */
async function readEnd64(file: FileHandle, size: number, endAt: number): Promise<End | undefined> {
  const locator = await readAt(file, size, endAt - format.END_LOCATOR_64_BYTES, format.END_LOCATOR_64_BYTES)
  if (locator?.readUInt32LE(0) !== format.END_LOCATOR_64) return undefined
  const end = await readAt(file, size, Number(locator.readBigUInt64LE(8)), format.END_RECORD_64_BYTES)
  if (end?.readUInt32LE(0) !== format.END_RECORD_64) return undefined
  return { count: wide(end, 32), sizeBytes: wide(end, 40), offset: wide(end, 48) }
}

function readCentralHeader(directory: Buffer, at: number) {
  const body = at + format.CENTRAL_HEADER_BYTES
  if (body > directory.length || directory.readUInt32LE(at) !== format.CENTRAL_HEADER) return undefined
  const nameBytes = directory.readUInt16LE(at + 28)
  const extraBytes = directory.readUInt16LE(at + 30)
  const end = body + nameBytes + extraBytes + directory.readUInt16LE(at + 32)
  if (end > directory.length) return undefined
  const wides = readExtra64(directory.subarray(body + nameBytes, body + nameBytes + extraBytes))
  const take = (value: number): number => (value === format.IN_64_32 ? (wides.shift() ?? value) : value)
  const sizeBytes = take(directory.readUInt32LE(at + 24))
  const packedBytes = take(directory.readUInt32LE(at + 20))
  const offset = take(directory.readUInt32LE(at + 42))
  const isUnix = directory.readUInt8(at + 5) === format.MADE_BY_UNIX
  return {
    name: utf8(directory.subarray(body, body + nameBytes)),
    flags: directory.readUInt16LE(at + 8),
    method: directory.readUInt16LE(at + 10),
    crc32: directory.readUInt32LE(at + 16),
    packedBytes,
    sizeBytes,
    offset,
    unixMode: isUnix ? directory.readUInt16LE(at + 40) : 0,
    end,
  }
}

function readExtra64(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const bytes = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) !== format.EXTRA_64 || at + 4 + bytes > extra.length) continue
    return Array.from({ length: bytes >> 3 }, (_, index) => wide(extra, at + 4 + index * 8))
  }
  return []
}

function wide(buffer: Buffer, at: number): number {
  const value = buffer.readBigUInt64LE(at)
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value)
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Exactly that many bytes, or undefined where the file, of `fileBytes` in all, has not so many there. */
export async function readAt(
  file: FileHandle,
  fileBytes: number,
  offset: number,
  sizeBytes: number,
): Promise<Buffer | undefined> {
  if (offset < 0 || sizeBytes < 0 || offset + sizeBytes > fileBytes) return undefined
  const buffer = Buffer.alloc(sizeBytes)
  for (let done = 0; done < sizeBytes;) {
    const { bytesRead } = await file.read(buffer, done, sizeBytes - done, offset + done)
    if (bytesRead === 0) return undefined
    done += bytesRead
  }
  return buffer
}
