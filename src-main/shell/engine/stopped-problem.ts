import type { Problem } from '../../../schemas/errors.ts'
import { words } from '../words.ts'

/** What a person is told of an engine that keeps ending. */
export function stoppedProblem(crashes: number, fault: Problem | undefined): Problem {
  const { message, because, cure } = words.engineStopped
  return {
    code: 'INTERRUPTED',
    message: message(crashes) + (fault ? because(fault.message) : ''),
    cure: fault?.cure ?? cure,
  }
}
