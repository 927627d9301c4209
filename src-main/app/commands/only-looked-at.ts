import type { Problem } from '../../../schemas/errors.ts'

/** Something would change a project that is open for reading alone. */
export function onlyLookedAt(dir: string): Problem {
  const message = 'The project is open for reading alone.'
  return { code: 'READ_ONLY', message, file: dir, cure: 'Close it, and open it for writing.' }
}
