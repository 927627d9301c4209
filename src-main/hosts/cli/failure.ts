import type { Problem } from '../../../schemas/errors.ts'
import { accidentOf } from '../../rpc/accident-of.ts'

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
  return [accidentOf(error) ?? { code: 'UNKNOWN', message: messageOf(error) }]
}

/** The same failure with its problems put as the command line can put them. */
export function amended(error: unknown, amend: (problem: Problem) => Problem): Failure {
  return new Failure(problemsOfError(error).map(amend))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
