import { collectionFields, type Collection } from '../../../../../schemas/collection.ts'
import { seedSchema } from '../../../../../schemas/ids.ts'
import type { DocumentFields } from '../../../../../src-main/domain/plan/edit/set-fields.ts'
import { parseDocument } from '../../../../../src-main/domain/prelude/document/parse-document.ts'
import { err, type Result } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { count } from '../../../../ui/format.ts'
import { sentences } from '../../../../ui/sentences.ts'
import { parseSupply } from './parse-supply.ts'

/** A field of a collection that is edited as text. */
export type FieldSpec = {
  name: 'name' | 'description' | 'supply' | 'seed'
  /** What stands in the field. */
  write(document: Collection): string
  /** What the typed text changes, or what is wrong with it in words. */
  read(typed: string): Result<DocumentFields, string>
}

export const fieldSpecs = {
  name: {
    name: 'name',
    write: (document) => document.name,
    read: (typed) => parsed(collectionFields.name, typed, (name) => ({ name })),
  },
  description: {
    name: 'description',
    write: (document) => document.description,
    read: (typed) => parsed(collectionFields.description, typed, (description) => ({ description })),
  },
  supply: {
    name: 'supply',
    write: (document) => count(document.supply),
    read: (typed) => {
      const supply = parseSupply(typed)
      if (supply === null) return err(text.collections.fields.supplyFault)
      return parsed(collectionFields.supply, supply, (supply) => ({ supply }))
    },
  },
  seed: {
    name: 'seed',
    write: (document) => String(document.seed),
    read: (typed) => parsed(seedSchema, typed.trim(), (seed) => ({ seed })),
  },
} as const satisfies Record<string, FieldSpec>

function parsed<T>(
  schema: Parameters<typeof parseDocument<T>>[0],
  value: unknown,
  changesOf: (value: T) => DocumentFields,
): Result<DocumentFields, string> {
  const read = parseDocument(schema, value)
  if (read.ok) return { ok: true, value: changesOf(read.value) }
  return err(read.error.map(({ message, cure }) => sentences(message, cure)).join(' '))
}
