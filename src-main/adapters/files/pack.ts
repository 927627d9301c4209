import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../../../schemas/errors.ts'
import { canonicalJson } from '../../domain/prelude/canonical-json.ts'
import { err, type Result } from '../../domain/prelude/result.ts'
import { errnoProblem } from './errno-problem.ts'
import { walkFiles } from './walk-files.ts'
import { writeZip, type ZipOptions, type ZipSource } from './zip/write-zip.ts'
import { exists } from './exists.ts'

/** What says that an archive is a packed project; the first file in it. */
export const PACK_NAME = 'pack.json'

export const packSchema = z.strictObject({
  kind: z.literal('ovenbird.pack'),
  schemaVersion: z.literal(1),
  studioVersion: z.string(),
  /** Name of the database in the project's folder. */
  database: z.string().min(1).max(200),
})

export type PackOptions = Omit<ZipOptions, 'knownBy'> & {
  projectFolder: string
  /** A consistent copy of the database, and its name in the project's folder. */
  database: { name: string; copy: string }
  /** Folders of the project that belong into the pack, such as `blobs`; what can be derived stays out. */
  folders: readonly string[]
  studioVersion: string
  target: string
}

/**
 * Writes a project as one file to move. Files below `blobs/` are named by their SHA-256 and are checked against it on
 * the way: a pack is whole, or there is none.
 */
export async function packProject(
  options: PackOptions,
): Promise<Result<{ files: number; sizeBytes: number }, Problem>> {
  const { projectFolder, database, folders, studioVersion, target } = options
  const pack = { kind: 'ovenbird.pack', schemaVersion: 1, studioVersion, database: database.name }
  const sources: ZipSource[] = [
    { name: PACK_NAME, content: Buffer.from(`${canonicalJson(pack)}\n`) },
    { name: database.name, path: database.copy },
  ]
  try {
    for (const folder of folders) {
      if (!(await exists(join(projectFolder, folder)))) continue
      for (const { path, kind } of await walkFiles(join(projectFolder, folder))) {
        const name = `${folder}/${path}`
        const sha256 = blobHashOf(name)
        if (kind === 'file') sources.push({ name, path: join(projectFolder, name), ...(sha256 && { sha256 }) })
      }
    }
  } catch (error) {
    return err(errnoProblem(error, { doing: 'read the project', file: projectFolder }))
  }
  return writeZip(target, sources, { ...options, knownBy: PACK_NAME })
}

/** The hash that a blob's name promises: `blobs/ab/ab…`; undefined for other files. */
export function blobHashOf(name: string): string | undefined {
  return /^blobs\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/.exec(name)?.[2]
}
