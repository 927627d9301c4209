import type { Problem } from '../../../schemas/errors.ts'

/** A tool that takes its time is not asked for a picture that is only looked at. */
export function notAtOnce(name: string): Problem {
  return {
    code: 'PREFLIGHT',
    message: `${name} takes its time, so its pieces are not drawn before they are cooked.`,
    field: 'generator',
    cure: 'Cook a small supply to see some.',
  }
}
