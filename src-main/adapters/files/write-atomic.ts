import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { errnoProblem } from './errno-problem.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * Writes a file so that a reader, a crash or a full disk meets the old content or the new one, never a part of it:
 * written to a name of its own in the same folder, flushed, renamed over the target, and the folder flushed.
 */
export async function writeAtomic(path: string, data: string | Uint8Array): Promise<Result<void, Problem>> {
  const partial = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.part`)
  try {
    // `wx`: a link that someone put at this name is not followed.
    const file = await open(partial, 'wx')
    try {
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
    await syncFolder(dirname(path))
    return ok(undefined)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    return err(errnoProblem(error, { doing: 'write the file', file: path }))
  }
}
