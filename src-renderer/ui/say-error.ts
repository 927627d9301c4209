import { problemsOf } from './problems-of.ts'
import { say } from './say.ts'
import { sentences } from './sentences.ts'

/** Says what failed where there is no place beside it to tell it. */
export function sayError(error: unknown): void {
  const [problem] = problemsOf(error)
  if (!problem) return
  const { message, cure, details } = problem
  const why = details?.['message']
  say(sentences(message, typeof why === 'string' ? why : undefined, cure))
}
