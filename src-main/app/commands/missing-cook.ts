import type { Problem } from '../../../schemas/errors.ts'

export function missingCook(cookId: string): Problem {
  return { code: 'NOT_FOUND', message: `There is no cook ${cookId} in this project.` }
}
