import type { EditWhat } from '../../../../schemas/edit.ts'
import { type DocumentFields, setFields } from '../../../../src-main/domain/plan/edit/set-fields.ts'
import type { Change } from './edit-collection.ts'

/** Fields of the document itself as one change. */
export function fieldChange(fields: DocumentFields, verb: EditWhat['verb'] = 'set'): Change {
  return { edits: setFields(fields), what: { verb, subject: Object.keys(fields).join(', '), count: 1 } }
}
