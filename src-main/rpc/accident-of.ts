import type { Problem } from '../../schemas/errors.ts'

type Accident = { codes: readonly string[]; problem(message: string): Problem }

const ACCIDENTS: readonly Accident[] = [
  {
    codes: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
    problem: (message) => ({
      code: 'PROJECT_DAMAGED',
      message: `The project's database can't be read: ${message}.`,
      cure: 'Restore the folder from a copy or a packed project.',
    }),
  },
  {
    codes: ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
    problem: () => ({
      code: 'DISK_FULL',
      message: 'The disk is full.',
      cure: 'Free some space, then try again: it goes on.',
    }),
  },
  {
    codes: ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'EROFS', 'EACCES', 'EPERM'],
    problem: (message) => ({
      code: 'READ_ONLY',
      message: `The folder can't be written: ${message}.`,
      cure: 'Give yourself the right to write there, or choose another folder.',
    }),
  },
  {
    codes: ['SQLITE_IOERR', 'EIO', 'ENODEV', 'ENXIO', 'ESTALE'],
    problem: (message) => ({
      code: 'NOT_FOUND',
      message: `The disk does not answer: ${message}.`,
      cure: 'Connect the drive again, then go on.',
    }),
  },
]

/** What happened to the disk under a call that throws, as a person can cure it; undefined where the throw is a bug. */
export function accidentOf(error: unknown): Problem | undefined {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string }
  if (typeof code !== 'string') return undefined
  return ACCIDENTS.find(({ codes }) => codes.some((known) => code.startsWith(known)))?.problem(message)
}
