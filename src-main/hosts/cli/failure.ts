import type { Problem } from '../../../schemas/errors.ts'

/** An expected failure on its way out of a command: told in full, exit code 1. */
export class Failure extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'))
    this.problems = problems
  }
}

/** The problems of any error: the contract's own, a command's, or an accident. */
export function problemsOfError(error: unknown): readonly Problem[] {
  if (error instanceof Failure) return error.problems
  const data = (error as { data?: { problems?: unknown } } | null)?.data
  if (Array.isArray(data?.problems)) return data.problems as Problem[]
  const issues = (error as { data?: { issues?: { message: string; path?: unknown[] }[] } } | null)?.data?.issues
  if (Array.isArray(issues)) {
    const cure = 'Give a value that fits.'
    return issues.map(({ message, path }) => ({
      code: 'VALIDATION',
      message: `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`,
      field: (path ?? []).join('.'),
      cure,
    }))
  }
  return [accident(error)]
}

/** The same failure with its problems put as the command line can put them. */
export function amended(error: unknown, amend: (problem: Problem) => Problem): Failure {
  return new Failure(problemsOfError(error).map(amend))
}

function accident(error: unknown): Problem {
  const { code, message } = error as { code?: unknown; message?: string }
  const is = (...starts: string[]) => typeof code === 'string' && starts.some((start) => code.startsWith(start))
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB')) {
    const cure = 'Restore the folder from a copy or a packed project.'
    return { code: 'PROJECT_DAMAGED', message: `The project's database can't be read: ${message}.`, cure }
  }
  if (is('SQLITE_FULL', 'ENOSPC', 'EDQUOT')) {
    return { code: 'DISK_FULL', message: 'The disk is full.', cure: 'Free some space, then run it again: it goes on.' }
  }
  if (is('SQLITE_READONLY', 'SQLITE_CANTOPEN', 'EROFS', 'EACCES', 'EPERM')) {
    const cure = 'Give yourself the right to write there, or choose another folder.'
    return { code: 'READ_ONLY', message: `The folder can't be written: ${message}.`, cure }
  }
  return { code: 'UNKNOWN', message: message ?? String(error) }
}
