import { createHash } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { ahead } from '../ahead.ts'
import { errnoProblem } from '../errno-problem.ts'
import { syncFolder } from '../sync-folder.ts'
import { BufferedOutput } from './buffered-output.ts'
import { mayReplaceArchive } from './may-replace-archive.ts'
import { centralHeader, CRC_AT, endRecords, localHeader, type StoredEntry } from './zip-records.ts'

/** A file to put into an archive: its name there, with `/`, and where it is now, or its content. */
export type ZipSource = { name: string } & ({ path: string; sha256?: string } | { content: Uint8Array })

export type ZipWritten = { files: number; sizeBytes: number }

export type ZipOptions = {
  /** A file by which an archive that is already there is known as ours and may be replaced; others are refused. */
  knownBy: string
  signal?: AbortSignal
  /** Told after each file. */
  onFile?: (done: { name: string; files: number; sizeBytes: number }) => void
}

const CHUNK_BYTES = 1024 * 1024
/** Files up to this size are read whole, a few ahead of the one that is written. */
const SMALL_BYTES = 4 * 1024 * 1024
const READ_AHEAD = 8

/**
 * Writes an archive of any size (ZIP64) without holding a large file in memory. Files are stored, not compressed: images
 * do not shrink, and equal files give equal archives on every machine. A source with a `sha256` is checked as it is
 * read. The archive appears whole under its name, or not at all.
 */
export async function writeZip(
  target: string,
  sources: Iterable<ZipSource> | AsyncIterable<ZipSource>,
  options: ZipOptions,
): Promise<Result<ZipWritten, Problem>> {
  const partial = `${target}.ovenbird-part`
  try {
    if (!(await mayReplaceArchive(target, options.knownBy))) return err(occupied(target))
    await rm(partial, { force: true })
    const file = await open(partial, 'wx')
    try {
      const written = await writeEntries(new BufferedOutput(file), target, sources, options)
      if (!written.ok) return written
      await file.sync()
      await rename(partial, target)
      await syncFolder(dirname(target))
      return written
    } finally {
      await file.close()
      await rm(partial, { force: true })
    }
  } catch (error) {
    return err(errnoProblem(error, { doing: 'write the archive', file: target }))
  }
}

async function writeEntries(
  output: BufferedOutput,
  target: string,
  sources: Iterable<ZipSource> | AsyncIterable<ZipSource>,
  { signal, onFile }: ZipOptions,
): Promise<Result<ZipWritten, Problem>> {
  const directory: Buffer[] = []
  for await (const { source, bytes } of ahead(sources, READ_AHEAD, readSmall)) {
    if (signal?.aborted === true) return err(canceled(target))
    const entry = await (bytes === undefined ? storeLarge(output, source) : storeSmall(output, source, bytes))
    if (!entry.ok) return entry
    directory.push(centralHeader(entry.value))
    onFile?.({ name: source.name, files: directory.length, sizeBytes: output.position })
  }
  const offset = output.position
  for (const header of directory) await output.write(header)
  await output.write(endRecords({ count: directory.length, offset, sizeBytes: output.position - offset }))
  await output.flush()
  return ok({ files: directory.length, sizeBytes: output.position })
}

async function readSmall(source: ZipSource): Promise<{ source: ZipSource; bytes: Uint8Array | undefined }> {
  if ('content' in source) return { source, bytes: source.content }
  const isSmall = (await stat(source.path)).size <= SMALL_BYTES
  return { source, bytes: isSmall ? await readFile(source.path) : undefined }
}

async function storeSmall(
  output: BufferedOutput,
  source: ZipSource,
  bytes: Uint8Array,
): Promise<Result<StoredEntry, Problem>> {
  const expected = 'sha256' in source ? source.sha256 : undefined
  if (expected !== undefined && createHash('sha256').update(bytes).digest('hex') !== expected) {
    return err(damaged(source.name))
  }
  const entry = {
    name: Buffer.from(source.name, 'utf8'),
    crc32: crc32(bytes),
    sizeBytes: bytes.length,
    offset: output.position,
  }
  await output.write(localHeader(entry))
  await output.write(bytes)
  return ok(entry)
}

async function storeLarge(output: BufferedOutput, source: ZipSource): Promise<Result<StoredEntry, Problem>> {
  if ('content' in source) throw new Error('content at hand is stored at once')
  const input = await open(source.path, 'r')
  try {
    const { size: sizeBytes } = await input.stat()
    const entry = { name: Buffer.from(source.name, 'utf8'), crc32: 0, sizeBytes, offset: output.position }
    await output.write(localHeader(entry))
    const hash = createHash('sha256')
    let copied = 0
    for (;;) {
      const { buffer, bytesRead } = await input.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, copied)
      if (bytesRead === 0) break
      const bytes = buffer.subarray(0, bytesRead)
      entry.crc32 = crc32(bytes, entry.crc32)
      if (source.sha256 !== undefined) hash.update(bytes)
      await output.write(bytes)
      copied += bytesRead
    }
    if (copied !== sizeBytes) return err(changed(source.name))
    if (source.sha256 !== undefined && hash.digest('hex') !== source.sha256) return err(damaged(source.name))
    const crc = Buffer.alloc(4)
    crc.writeUInt32LE(entry.crc32)
    await output.patch(crc, entry.offset + CRC_AT)
    return ok(entry)
  } finally {
    await input.close()
  }
}

function occupied(target: string): Problem {
  return {
    code: 'TARGET_NOT_EMPTY',
    message: `${target} exists and is not an archive of this kind.`,
    file: target,
    cure: 'Choose another name, or move that file away.',
  }
}

function canceled(target: string): Problem {
  return {
    code: 'CANCELED',
    message: 'Packing was cancelled; nothing was written.',
    file: target,
    cure: 'Start it again.',
  }
}

function changed(name: string): Problem {
  return { code: 'CONFLICT', message: `${name} changed while it was packed.`, file: name, cure: 'Pack again.' }
}

function damaged(name: string): Problem {
  return {
    code: 'PROJECT_DAMAGED',
    message: `${name} is damaged: its content is not what its name says.`,
    file: name,
    cure: 'Remove that file and resume the cook: the image is made again; then pack again.',
  }
}
