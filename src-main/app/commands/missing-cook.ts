import type { Problem } from '../../../schemas/errors.ts'

/** A command names a cook that the project does not hold. */
export function missingCook(cookId: string): Problem {
  const message = `There is no cook ${cookId} in this project.`
  return { code: 'NOT_FOUND', message, cure: 'Name one of the cooks that the project lists.' }
}
