import type { ValuePath } from './compile-template.ts'
import type { Wanted } from './template.ts'

/**
 * The types that a tool's input schema (JSON Schema) says its parameters take, for `compileTemplate`. Follows
 * properties, additionalProperties and items; where it says several types or none, nothing is wanted.
 */
export function wantsOfSchema(schema: unknown): (path: ValuePath) => Wanted | undefined {
  return (path) => {
    let at = schema
    for (const step of path) at = typeof step === 'number' ? member(at, 'items') : propertyOf(at, step)
    const type = member(at, 'type')
    if (type === 'integer' || type === 'number') return 'number'
    return type === 'string' || type === 'boolean' ? type : undefined
  }
}

function propertyOf(schema: unknown, key: string): unknown {
  return member(member(schema, 'properties'), key) ?? member(schema, 'additionalProperties')
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}
