import type { core } from 'zod'
import { schemasAt, shapeOf } from './schemas-at.ts'

/** The names of the fields that a schema knows at a path, over all alternatives of a union. */
export function fieldsAt(schema: core.$ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((at) => Object.keys(shapeOf(at) ?? {})))]
}
