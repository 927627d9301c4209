import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit } from '../../../../schemas/edit.ts'

/** Fields of a collection document that a person edits. */
export type DocumentFields = Partial<Omit<Collection, '$schema' | 'kind' | 'schemaVersion'>>

/** Sets fields of the document itself. A field that is given as undefined stays as it is. */
export function setFields(fields: DocumentFields): Edit[] {
  return Object.entries(fields).flatMap(([field, value]): Edit[] =>
    value === undefined ? [] : [{ op: 'set', at: 'document', field, value }],
  )
}
