import { z } from 'zod'
import { type Published, published, sharedParts } from '../../../schemas/published.ts'

/** File name → text of every JSON Schema (draft 2020-12), each complete in itself. */
export function jsonSchemaFiles(): Map<string, string> {
  return new Map(published.map((one) => [`${one.name}.schema.json`, jsonSchemaText(one)]))
}

/** Describes what may be written, before defaults are filled in. What another contract owns stands under `$defs`. */
function jsonSchemaText({ name, schema, title, description }: Published): string {
  const parts = z.registry<{ id: string }>()
  for (const part of [...published, ...sharedParts]) {
    if (part.name !== name) parts.add(part.schema, { id: part.name })
  }
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    metadata: parts,
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'throw',
  })
  return `${JSON.stringify({ $schema, title, description, ...rest }, undefined, 2)}\n`
}
