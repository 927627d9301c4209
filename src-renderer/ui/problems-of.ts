import type { Problem } from '../../schemas/errors.ts'
import { ConnectionLost } from '../client/connection-lost.ts'
import { text } from '../text/text.ts'

/** What went wrong, as problems: those of the contract, a lost engine, or a fault of our own with its words folded. */
export function problemsOf(error: unknown): Problem[] {
  const data = (error as { data?: { problems?: Problem[] } } | null)?.data
  if (data?.problems) return data.problems
  if (error instanceof ConnectionLost) {
    return [{ code: 'UNREACHABLE', message: text.problems.engineGone, cure: text.problems.engineGoneCure }]
  }
  const message = error instanceof Error ? error.message : String(error)
  const details = error instanceof Error && error.stack ? { stack: error.stack } : undefined
  return [
    {
      code: 'UNKNOWN',
      message: text.problems.unexpected,
      cure: text.problems.unexpectedCure,
      details: { message, ...details },
    },
  ]
}
