import type { Problem } from '../../schemas/errors.ts'

const LOST: Problem = {
  code: 'UNREACHABLE',
  message: 'The connection to the engine was lost before it answered.',
  cure: 'Wait until the status bar says that the engine is back, then try again.',
}

/** A call that was not answered because its connection ended, or because none came about. */
export class ConnectionLost extends Error {
  readonly problem: Problem

  constructor(problem: Problem = LOST) {
    super(problem.message)
    this.name = 'ConnectionLost'
    this.problem = problem
  }
}
