import type { Problem } from '../../../schemas/errors.ts'

/** What a document says of itself is found again where its pieces are tried: the first of two that say the same. */
export function eachOnce(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>()
  return problems.filter(({ field, message }) => {
    const said = `${field} ${message}`
    return !told.has(said) && told.add(said)
  })
}
