import type { Problem } from '../../../../../schemas/errors.ts'
import { fieldPath } from '../../../prelude/field-path.ts'
import { nearestName } from '../../../prelude/nearest-name.ts'

const LISTED_MAX = 8

/** A fault of the trait tree at a path below `traitTree`. */
export function fault(path: readonly PropertyKey[], message: string, cure: string): Problem {
  return { code: 'VALIDATION', message, field: fieldPath(['traitTree', ...path]), cure }
}

/** What to write instead of an unknown name: the nearest known one, or the known ones. */
export function cureUnknown(name: string, known: readonly string[], what: string): string {
  if (known.length === 0) return `There is no ${what} to name here; add one or remove this.`
  const near = nearestName(name, known)
  if (near !== undefined) return `Did you mean "${near}"?`
  const listed = known.slice(0, LISTED_MAX).map((one) => `"${one}"`)
  const more = known.length > LISTED_MAX ? ` and ${known.length - LISTED_MAX} more` : ''
  return `Use a known ${what}: ${listed.join(', ')}${more}.`
}
