import type { core } from 'zod'

/** The schemas that may describe the value at a path, over all alternatives of a union. */
export function schemasAt(schema: core.$ZodType, path: readonly PropertyKey[]): core.$ZodType[] {
  let reached = alternatives(schema)
  for (const step of path) reached = reached.flatMap((at) => childrenOf(at, step)).flatMap(alternatives)
  return reached
}

/** The fields of an object's schema; undefined for any other. */
export function shapeOf(schema: core.$ZodType): Record<string, core.$ZodType> | undefined {
  const { def } = (schema as core.$ZodTypes)._zod
  return def.type === 'object' ? def.shape : undefined
}

/** Looks through wrappers (optional, default …) and unions to the schemas that describe a value. */
function alternatives(schema: core.$ZodType): core.$ZodType[] {
  const { def } = (schema as core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
    case 'nonoptional':
      return alternatives(def.innerType)
    case 'lazy':
      return alternatives(def.getter())
    case 'pipe':
      return alternatives(def.in)
    case 'union':
      return def.options.flatMap(alternatives)
    default:
      return [schema]
  }
}

function childrenOf(schema: core.$ZodType, step: PropertyKey): core.$ZodType[] {
  const { def } = (schema as core.$ZodTypes)._zod
  if (def.type === 'array') return [def.element]
  if (def.type === 'record') return [def.valueType]
  const shape = shapeOf(schema) ?? {}
  const key = String(step)
  const child = Object.hasOwn(shape, key) ? shape[key] : undefined
  return child === undefined ? [] : [child]
}
