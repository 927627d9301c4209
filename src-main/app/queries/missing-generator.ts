import type { Problem } from '../../../schemas/errors.ts'

/** A collection asks for a generator that this studio does not have, or not any more. */
export function missingGenerator(): Problem {
  return {
    code: 'PREFLIGHT',
    message: 'The collection has no generator that is installed.',
    field: 'generator',
    cure: 'Use one of the tools that the studio lists.',
  }
}
