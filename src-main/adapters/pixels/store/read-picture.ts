import { readFileSync, statSync } from 'node:fs'
import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { checkFileSize, IMAGE_LIMITS } from '../image/limits.ts'
import { unreadable } from '../image/unreadable.ts'

/** The bytes of a picture file, unless it is missing (LAYER_MISSING), too heavy or not to be read. */
export function readPicture(path: string, file = path): Result<Uint8Array, Problem> {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return unreadable(file, 'it is not a file', 'Point to a PNG, WebP or SVG file.')
    const weight = checkFileSize(stats.size, IMAGE_LIMITS.fileBytes, file)
    return weight.ok ? ok(readFileSync(path)) : weight
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return err({
        code: 'LAYER_MISSING',
        file,
        message: 'The picture is not there.',
        cure: 'Restore the file, or point to another one.',
      })
    if (code === 'EACCES' || code === 'EPERM')
      return unreadable(file, 'access to the file is denied', 'Allow reading the file.')
    if (code === 'EIO') return unreadable(file, 'the drive reports an error', 'Check the drive.')
    throw cause
  }
}
