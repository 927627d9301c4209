import { InvalidArgumentError } from 'commander'
import type { z } from 'zod'
import { parseDocument } from '../../../domain/prelude/document/parse-document.ts'

/** Reads an option whose limits a schema of the contract holds. `read` makes of the text what the schema takes. */
export function optionOfSchema<T>(schema: z.ZodType<T>, read: (text: string) => unknown = (text) => text) {
  return (text: string): T => {
    const parsed = parseDocument(schema, read(text))
    if (parsed.ok) return parsed.value
    throw new InvalidArgumentError(parsed.error.map(({ message, cure }) => `${message} ${cure ?? ''}`.trim()).join(' '))
  }
}
