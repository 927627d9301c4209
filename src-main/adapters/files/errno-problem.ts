import type { ErrorCode, Problem } from '../../../schemas/errors.ts'

type Known = { code: ErrorCode; why: string; cure: string }

const PERMISSION: Known = {
  code: 'READ_ONLY',
  why: 'it may not be changed',
  cure: 'Give yourself the right to write there, or choose another folder.',
}
const FULL: Known = { code: 'DISK_FULL', why: 'the disk is full', cure: 'Free some space there, then go on.' }
const GONE: Known = { code: 'NOT_FOUND', why: 'the disk does not answer', cure: 'Connect the drive again, then go on.' }
const TAKEN: Known = {
  code: 'CONFLICT',
  why: 'it is in use by another program',
  cure: 'Close what uses it, then try again.',
}

/** What the operating system's refusals mean to a user; by the names that Node gives them on every system. */
const KNOWN: Readonly<Record<string, Known>> = {
  ENOSPC: FULL,
  EDQUOT: { ...FULL, why: 'your share of the disk is used up' },
  EFBIG: { ...FULL, why: 'the disk cannot hold a file of this size' },
  EROFS: { ...PERMISSION, why: 'the disk is read-only' },
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  ENOENT: { code: 'NOT_FOUND', why: 'there is no such file or folder', cure: 'Check the path.' },
  ENOTDIR: { code: 'NOT_FOUND', why: 'a file stands where a folder is needed', cure: 'Check the path.' },
  EISDIR: { code: 'VALIDATION', why: 'it is a folder, not a file', cure: 'Name a file.' },
  EEXIST: { code: 'CONFLICT', why: 'it exists already', cure: 'Choose another name.' },
  ENOTEMPTY: { code: 'TARGET_NOT_EMPTY', why: 'the folder is not empty', cure: 'Choose an empty or new folder.' },
  ENAMETOOLONG: { code: 'VALIDATION', why: 'its path is too long for this disk', cure: 'Choose a shorter name.' },
  ELOOP: { code: 'VALIDATION', why: 'its links lead in a circle', cure: 'Remove the circular link.' },
  EMFILE: { code: 'UNKNOWN', why: 'too many files are open', cure: 'Close other programs, then try again.' },
  ENFILE: { code: 'UNKNOWN', why: 'too many files are open', cure: 'Close other programs, then try again.' },
  EBUSY: TAKEN,
  ETXTBSY: TAKEN,
  EXDEV: { code: 'CONFLICT', why: 'it lies on another disk', cure: 'Choose a folder on the same disk.' },
  EIO: { ...GONE, why: 'the disk reports an error' },
  ENODEV: GONE,
  ENXIO: GONE,
  ESTALE: GONE,
}

/**
 * Turns a refusal of the operating system into a problem with its cure. `doing` completes "Could not …", for example
 * `read the collection`; `file` is the path as the user knows it. What is no such refusal is a bug and is thrown on.
 */
export function errnoProblem(error: unknown, context: { doing: string; file: string }): Problem {
  const errno = errnoOf(error)
  if (errno === undefined) throw error
  const known = KNOWN[errno] ?? {
    code: 'UNKNOWN',
    why: `the system says ${errno}`,
    cure: 'Try again, or choose another place.',
  }
  return {
    code: known.code,
    message: `Could not ${context.doing}: ${known.why}.`,
    file: context.file,
    cure: known.cure,
    details: { errno },
  }
}

/** The system's name for why it refused, such as `ENOENT`; undefined where the error is of another kind. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
