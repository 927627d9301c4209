import { lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { safeFileName } from '../../domain/ship/safe-file-name.ts'
import { ahead } from './ahead.ts'
import { freeBytes } from './disk-space.ts'
import { errnoProblem } from './errno-problem.ts'
import { blobHashOf, PACK_NAME, packSchema } from './pack.ts'
import { makeFolder } from './make-folder.ts'
import { readDocument } from './read-document.ts'
import { exists } from './exists.ts'
import { syncFolder } from './sync-folder.ts'
import { walkFiles } from './walk-files.ts'
import { extractEntry, type OpenZip } from './zip/extract-entry.ts'
import { readZip, type ZipEntry, zipProblem } from './zip/read-zip.ts'

export type UnpackOptions = {
  /** Bytes the unpacked project may have; what the disk holds, where absent. */
  bytesMax?: number
  entriesMax?: number
  signal?: AbortSignal
  onFile?: (done: { name: string; files: number }) => void
}

const ENTRIES_MAX = 20_000_000
const SIDE_BY_SIDE = 4

/**
 * Unpacks a packed project to a new folder, which appears whole or not at all. The file is not trusted: names stay in the
 * folder, sizes are bounded by what the disk holds, and every blob must be what its name says. Gives the database's name.
 */
export async function unpackProject(
  file: string,
  target: string,
  options: UnpackOptions = {},
): Promise<Result<{ database: string }, Problem[]>> {
  const place = resolve(target)
  const staging = join(dirname(place), `.${basename(place)}.ovenbird-unpack`)
  try {
    if (await exists(place)) {
      if (!(await lstat(place)).isDirectory()) return err([notEmpty(target, 'is no folder')])
      if ((await walkFiles(place)).length > 0) return err([notEmpty(target, 'is not empty')])
    }
    await makeFolder(dirname(place))
    await rm(staging, { recursive: true, force: true })
    await mkdir(staging)
    const unpacked = await unpackTo(staging, file, options)
    if (!unpacked.ok) {
      await rm(staging, { recursive: true, force: true })
      return unpacked
    }
    if (await exists(place)) await rmdir(place)
    await rename(staging, place)
    await syncFolder(dirname(place))
    return unpacked
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined)
    return err([errnoProblem(error, { doing: 'unpack the project', file })])
  }
}

async function unpackTo(
  folder: string,
  path: string,
  { bytesMax, entriesMax = ENTRIES_MAX, signal, onFile }: UnpackOptions,
): Promise<Result<{ database: string }, Problem[]>> {
  const free = await freeBytes(folder)
  if (!free.ok) return err([free.error])
  const file = await open(path, 'r')
  try {
    const zip: OpenZip = { file, path, name: basename(path), sizeBytes: (await file.stat()).size }
    const entries = await readZip(file, zip.name, { entriesMax, bytesMax: bytesMax ?? free.value })
    if (!entries.ok) return err([entries.error])
    const odd = entries.value.find((entry) => !isPlainName(entry.name))
    if (odd !== undefined) return err([zipProblem(zip.name, `the file name ${JSON.stringify(odd.name)} is refused`)])
    for (const name of new Set(entries.value.map((entry) => dirname(entry.name)))) {
      await makeFolder(join(folder, name))
    }
    let files = 0
    const extracted = ahead(entries.value, SIDE_BY_SIDE, async (entry) => extractChecked(zip, entry, folder))
    for await (const name of extracted) {
      if (!name.ok) return err([name.error])
      if (signal?.aborted === true) return err([canceled(path)])
      onFile?.({ name: name.value, files: ++files })
    }
  } finally {
    await file.close()
  }
  return finishProject(folder, basename(path))
}

async function extractChecked(zip: OpenZip, entry: ZipEntry, folder: string): Promise<Result<string, Problem>> {
  const hash = blobHashOf(entry.name)
  if (entry.name.startsWith('blobs/') && hash === undefined)
    return err(zipProblem(zip.name, `${entry.name} is no blob`))
  const extracted = await extractEntry(zip, entry, join(folder, entry.name))
  if (!extracted.ok) return extracted
  const isHonest = hash === undefined || extracted.value.sha256 === hash
  return isHonest ? ok(entry.name) : err(zipProblem(zip.name, `${entry.name} is not what its name says`))
}

/** True for names that every system takes as they are: a pack made by the studio has no others. */
function isPlainName(path: string): boolean {
  return path.split('/').every((name) => safeFileName(name) === name)
}

/** A pack says what it is, and holds the database that it names. */
async function finishProject(folder: string, name: string): Promise<Result<{ database: string }, Problem[]>> {
  if (!(await exists(join(folder, PACK_NAME)))) return err([zipProblem(name, 'it is not a packed project')])
  const pack = await readDocument(join(folder, PACK_NAME), packSchema, `${name}/${PACK_NAME}`)
  if (!pack.ok) return pack
  const { database } = pack.value
  if (basename(database) !== database || database === PACK_NAME || !(await exists(join(folder, database)))) {
    return err([zipProblem(name, 'its database is missing')])
  }
  await rm(join(folder, PACK_NAME))
  return ok({ database })
}

function notEmpty(target: string, why: string): Problem {
  return {
    code: 'TARGET_NOT_EMPTY',
    message: `${target} ${why}.`,
    file: target,
    cure: 'Choose an empty or new folder for the project.',
  }
}

function canceled(file: string): Problem {
  return { code: 'CANCELED', message: 'Unpacking was cancelled; nothing was written.', file, cure: 'Start it again.' }
}
