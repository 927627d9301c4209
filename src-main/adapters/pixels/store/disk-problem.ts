import type { Problem } from '../../../../schemas/errors.ts'

/** The expected ways a write can fail, as a value; anything else is a bug and is thrown again. */
export function diskProblem(cause: unknown, file: string): Problem {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'DISK_FULL', file, message: 'The disk is full.', cure: 'Free some space, then resume.' }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'READ_ONLY',
        file,
        message: 'The file cannot be written because its folder is read-only.',
        cure: 'Allow writing to the folder, or choose another one.',
      }
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EIO':
      return {
        code: 'NOT_FOUND',
        file,
        message: 'The file cannot be written because its folder or drive is gone.',
        cure: 'Connect the drive again, or restore the folder.',
      }
    default:
      throw cause
  }
}
