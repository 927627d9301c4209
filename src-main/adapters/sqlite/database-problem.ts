import type { Problem } from '../../../schemas/errors.ts'

/** A refusal of SQLite or of the disk under it, as a problem of this file; undefined where the error is a bug. */
export function databaseProblem(error: unknown, file: string): Problem | undefined {
  const { code, message } = error as { code?: unknown; message?: string }
  if (typeof code !== 'string') return undefined
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(file, `${message}`)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    const cure = 'Free some space, then open it again: it goes on where it stood.'
    return { code: 'DISK_FULL', message: 'The disk is full.', file, cure }
  }
  if (code.startsWith('SQLITE_READONLY') || READ_ONLY.has(code)) {
    const cure = 'Give yourself the right to write there, or choose another folder.'
    return { code: 'READ_ONLY', message: `The folder can't be written: ${message}.`, file, cure }
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    const message = 'A file stands where the folder of the project should be.'
    return { code: 'NOT_A_PROJECT', message, file, cure: 'Name another folder.' }
  }
  return undefined
}

const READ_ONLY = new Set(['SQLITE_CANTOPEN', 'EROFS', 'EACCES', 'EPERM'])

/** A file that is no database of the studio, or no longer one. */
export function damaged(file: string, why: string): Problem {
  return {
    code: 'PROJECT_DAMAGED',
    message: `The project's database can't be read: ${why}.`,
    file,
    cure: 'Restore the folder from a copy or a packed project. The images under blobs/ are untouched.',
  }
}
