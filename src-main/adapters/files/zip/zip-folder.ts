import { basename, join } from 'node:path'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, type Result } from '../../../domain/prelude/result.ts'
import { MANIFEST_NAME } from '../../../domain/ship/manifest.ts'
import { errnoProblem } from '../errno-problem.ts'
import { walkFiles } from '../walk-files.ts'
import { writeZip, type ZipOptions } from './write-zip.ts'

/**
 * Writes an export's folder as one archive that unpacks to a folder of the same name. A former archive of an export is
 * replaced, any other file is refused.
 */
export async function zipFolder(
  folder: string,
  target: string,
  options: Omit<ZipOptions, 'knownBy'> = {},
): Promise<Result<{ files: number; sizeBytes: number }, Problem>> {
  try {
    const files = (await walkFiles(folder)).filter((file) => file.kind === 'file')
    const top = basename(folder)
    const sources = files.map(({ path }) => ({ name: `${top}/${path}`, path: join(folder, path) }))
    return await writeZip(target, sources, { ...options, knownBy: `${top}/${MANIFEST_NAME}` })
  } catch (error) {
    return err(errnoProblem(error, { doing: 'read the folder', file: folder }))
  }
}
