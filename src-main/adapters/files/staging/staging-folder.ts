import { createHash } from 'node:crypto'
import { lstat, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Problem } from '../../../../schemas/errors.ts'
import type { ManifestFile } from '../../../../schemas/export.ts'
import { relativePathFault } from '../../../domain/prelude/relative-path.ts'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import { MANIFEST_NAME } from '../../../domain/ship/manifest.ts'
import { errnoOf, errnoProblem } from '../errno-problem.ts'
import { exists } from '../exists.ts'
import { hashFile, type FileHash } from '../hash-file.ts'
import { makeFolder } from '../make-folder.ts'
import { removeEmptyFolders } from '../remove-empty-folders.ts'
import { syncFolder } from '../sync-folder.ts'
import { walkFiles } from '../walk-files.ts'
import { exportPlaces, type ExportPlaces } from './export-places.ts'
import { foreignFiles } from './foreign-files.ts'
import { Journal } from './journal.ts'
import { recoverBeside, swapBeside } from './swap-beside.ts'
import { recoverInside, swapInside } from './swap-inside.ts'

/** A file to be exported. `key` stands for everything its content depends on: equal key, equal content. */
export type StagedFile = {
  /** From the export's folder, with `/`. */
  path: string
  key: string
  /** Writes the content to the given path. Says its hash where that is already known. */
  write: (path: string) => Promise<Result<FileHash | undefined, Problem>>
}

const JOURNAL_NAME = '.ovenbird-journal'
const PARTIAL = '.ovenbird-part'

/**
 * An export in the making: files are written to a hidden folder beside the target and become the target all at once.
 * (Where the target is a drive or the current folder and must stay, the hidden folder is in it.)
 * Close it to stop and go on another time, discard it to forget it.
 */
export class StagingFolder {
  readonly target: string
  readonly #places: ExportPlaces
  readonly #overwrite: boolean
  readonly #journal: Journal
  readonly #added = new Map<string, ManifestFile>()
  readonly #folders = new Set<string>()

  private constructor(places: ExportPlaces, overwrite: boolean, journal: Journal) {
    this.target = places.target
    this.#places = places
    this.#overwrite = overwrite
    this.#journal = journal
  }

  /**
   * Begins an export to a folder, or goes on with one that was interrupted. A former export there is replaced in the
   * end; other files are refused unless `overwrite`, and even then they stay.
   */
  static async open(target: string, { overwrite = false } = {}): Promise<Result<StagingFolder, Problem>> {
    try {
      const places = await exportPlaces(target)
      await (places.kind === 'inside' ? recoverInside(places) : recoverBeside(places))
      const refusal = await refusalOf(places.target, overwrite)
      if (refusal !== undefined) return err(refusal)
      await makeFolder(places.staging)
      return ok(new StagingFolder(places, overwrite, await Journal.open(join(places.staging, JOURNAL_NAME))))
    } catch (error) {
      return err(errnoProblem(error, { doing: 'prepare the export', file: target }))
    }
  }

  /** Writes a file, unless an interrupted export has already written it. Files may be added side by side. */
  async add({ path, key, write }: StagedFile): Promise<Result<ManifestFile, Problem>> {
    const fault = relativePathFault(path) ?? (this.#added.has(path) ? 'it is there already' : undefined)
    if (fault !== undefined) throw new Error(`cannot export to ${JSON.stringify(path)}: ${fault}`)
    const place = join(this.#places.staging, path)
    try {
      const done = this.#journal.entries.get(path)
      if (done?.key === key && (await isContent(place, done))) {
        const file = { path, sha256: done.sha256, sizeBytes: done.sizeBytes }
        this.#added.set(path, file)
        return ok(file)
      }
      await this.#makeFolder(dirname(place))
      const written = await write(`${place}${PARTIAL}`)
      if (!written.ok) {
        await rm(`${place}${PARTIAL}`, { force: true })
        return err({ ...written.error, file: path })
      }
      const file = { path, ...(written.value ?? (await hashFile(`${place}${PARTIAL}`))) }
      await rename(`${place}${PARTIAL}`, place)
      this.#journal.add({ ...file, key })
      this.#added.set(path, file)
      return ok(file)
    } catch (error) {
      await rm(`${place}${PARTIAL}`, { force: true }).catch(() => undefined)
      return err(errnoProblem(error, { doing: `write ${path}`, file: path }))
    }
  }

  /** Writes a file whose content is at hand. */
  async addContent(path: string, content: string | Uint8Array): Promise<Result<ManifestFile, Problem>> {
    const bytes = Buffer.from(content)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const write = async (place: string): Promise<Result<FileHash, Problem>> => {
      await writeFile(place, bytes)
      return ok({ sha256, sizeBytes: bytes.length })
    }
    return this.add({ path, key: sha256, write })
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return
    await makeFolder(folder)
    this.#folders.add(folder)
  }

  /** Makes the export the target. Whatever was not added to it in this run is left out. */
  async commit(): Promise<Result<void, Problem>> {
    const { kind, target, staging } = this.#places
    if (!this.#added.has(MANIFEST_NAME)) throw new Error('an export is known by its manifest: add it last')
    try {
      const refusal = await refusalOf(target, this.#overwrite)
      if (refusal !== undefined) return err(refusal)
      await this.#journal.close()
      for (const { path } of await walkFiles(staging)) {
        if (this.#added.has(path)) continue
        await rm(join(staging, path))
        await removeEmptyFolders(dirname(join(staging, path)), staging)
      }
      await syncFolder(staging)
      await (kind === 'inside' ? swapInside(this.#places) : swapBeside(this.#places))
      return ok(undefined)
    } catch (error) {
      return err(errnoProblem(error, { doing: 'put the export in its place', file: target }))
    }
  }

  /** Stops; a later export to the same target goes on from here. */
  async close(): Promise<void> {
    await this.#journal.close()
  }

  /** Stops and removes what was written. The target stays as it was. */
  async discard(): Promise<void> {
    await this.#journal.close()
    await rm(this.#places.staging, { recursive: true, force: true })
  }
}

async function refusalOf(target: string, overwrite: boolean): Promise<Problem | undefined> {
  if (!(await exists(target))) return undefined
  if (!(await lstat(target)).isDirectory()) {
    return {
      code: 'TARGET_NOT_EMPTY',
      message: `${target} is a file, not a folder.`,
      file: target,
      cure: 'Choose a folder to export to.',
    }
  }
  const foreign = overwrite ? [] : await foreignFiles(target)
  if (foreign.length === 0) return undefined
  const [first = ''] = foreign
  const others = foreign.length === 1 ? '' : ` and ${foreign.length - 1} more`
  return {
    code: 'TARGET_NOT_EMPTY',
    message: `${target} holds files that are not of an export: ${first}${others}.`,
    file: target,
    cure: 'Choose an empty or new folder, or say that it may be written into: other files stay as they are.',
    details: { foreign: foreign.slice(0, 100), count: foreign.length },
  }
}

async function isContent(place: string, file: ManifestFile): Promise<boolean> {
  try {
    return (await lstat(place)).size === file.sizeBytes && (await hashFile(place)).sha256 === file.sha256
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false
    throw error
  }
}
