import { createHash } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { errnoProblem } from '../errno-problem.ts'
import { syncFolder } from '../sync-folder.ts'
import { mayReplaceArchive } from './may-replace-archive.ts'
import { centralHeader, CRC_AT, endRecords, localHeader, type StoredEntry } from './zip-records.ts'

/** A file to put into an archive: its name there, with `/`, and where it is now, or its content. */
export type ZipSource = { name: string } & ({ path: string; sha256?: string } | { content: Uint8Array })

export type ZipOptions = {
  /** A file by which an archive that is already there is known as ours and may be replaced; others are refused. */
  knownBy: string
  signal?: AbortSignal
  /** Told after each file. */
  onFile?: (done: { name: string; files: number; sizeBytes: number }) => void
}

const CHUNK_BYTES = 1024 * 1024

/**
 * Writes an archive of any size (ZIP64) without holding a file in memory. Files are stored, not compressed: images do not
 * shrink, and equal files give equal archives on every machine. A source with a `sha256` is checked as it is read.
 * The archive appears whole under its name, or not at all.
 */
export async function writeZip(
  target: string,
  sources: Iterable<ZipSource> | AsyncIterable<ZipSource>,
  { knownBy, signal, onFile }: ZipOptions,
): Promise<Result<{ files: number; sizeBytes: number }, Problem>> {
  const partial = `${target}.ovenbird-part`
  const finish = async (): Promise<Result<{ files: number; sizeBytes: number }, Problem>> => {
    await rm(partial, { force: true })
    const file = await open(partial, 'wx')
    try {
      const directory: Buffer[] = []
      let offset = 0
      for await (const source of sources) {
        if (signal?.aborted === true) return err(canceled(target))
        const stored = await store(file, offset, source)
        if (!stored.ok) return stored
        offset = stored.value.end
        directory.push(centralHeader(stored.value.entry))
        onFile?.({ name: source.name, files: directory.length, sizeBytes: offset })
      }
      const central = Buffer.concat(directory)
      const end = endRecords({ count: directory.length, offset, sizeBytes: central.length })
      await writeAll(file, Buffer.concat([central, end]), offset)
      await file.sync()
      return ok({ files: directory.length, sizeBytes: offset + central.length + end.length })
    } finally {
      await file.close()
    }
  }
  try {
    if (!(await mayReplaceArchive(target, knownBy))) return err(occupied(target))
    const written = await finish()
    if (written.ok) {
      await rename(partial, target)
      await syncFolder(dirname(target))
    } else {
      await rm(partial, { force: true })
    }
    return written
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    return err(errnoProblem(error, { doing: 'write the archive', file: target }))
  }
}

async function store(
  file: FileHandle,
  offset: number,
  source: ZipSource,
): Promise<Result<{ entry: StoredEntry; end: number }, Problem>> {
  const name = Buffer.from(source.name, 'utf8')
  if ('content' in source) {
    const entry = { name, crc32: crc32(source.content), sizeBytes: source.content.length, offset }
    const header = localHeader(entry)
    await writeAll(file, Buffer.concat([header, source.content]), offset)
    return ok({ entry, end: offset + header.length + source.content.length })
  }
  const input = await open(source.path, 'r')
  try {
    const entry: StoredEntry = { name, crc32: 0, sizeBytes: (await input.stat()).size, offset }
    const header = localHeader(entry)
    await writeAll(file, header, offset)
    const hash = createHash('sha256')
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    let copied = 0
    for (;;) {
      const { bytesRead } = await input.read(chunk, 0, CHUNK_BYTES, copied)
      if (bytesRead === 0) break
      const bytes = chunk.subarray(0, bytesRead)
      entry.crc32 = crc32(bytes, entry.crc32)
      if (source.sha256 !== undefined) hash.update(bytes)
      await writeAll(file, bytes, offset + header.length + copied)
      copied += bytesRead
    }
    if (copied !== entry.sizeBytes) return err(changed(source.name))
    if (source.sha256 !== undefined && hash.digest('hex') !== source.sha256) return err(damaged(source.name))
    const crc = Buffer.alloc(4)
    crc.writeUInt32LE(entry.crc32)
    await writeAll(file, crc, offset + CRC_AT)
    return ok({ entry, end: offset + header.length + copied })
  } finally {
    await input.close()
  }
}

/** A single write may be short on a disk that is nearly full: the next one then says so. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten
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
