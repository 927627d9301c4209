import type { Problem } from '../../../../schemas/errors.ts'

/** Where in the window a problem is lifted. `readiness`: it is not, and all of it is said there. */
export type CurePlace = 'name' | 'supply' | 'seed' | 'mode' | 'traits' | 'readiness'

const FIELDS = ['name', 'supply', 'seed', 'mode'] as const

/** Reads the field that a problem is about. */
export function cureOf({ field = '' }: Pick<Problem, 'field'>): CurePlace {
  if (field.startsWith('traitTree')) return 'traits'
  return FIELDS.find((name) => field === name) ?? 'readiness'
}
