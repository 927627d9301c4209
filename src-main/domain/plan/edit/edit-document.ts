import { z } from 'zod'
import { type Collection, collectionFields } from '../../../../schemas/collection.ts'
import type { Edit, EditPlace } from '../../../../schemas/edit.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { categorySchema, ruleSchema, traitSchema } from '../../../../schemas/trait-tree.ts'
import { parseDocument } from '../../prelude/document/parse-document.ts'
import { err, ok, type Result } from '../../prelude/result.ts'
import { checkNames } from '../traits/check/check-names.ts'
import { applyEdit } from './apply-edit.ts'
import { findItem, goneProblem, listOf } from './places.ts'

export type EditedDocument = {
  document: Collection
  /** The edits as they are to be made again: with every default written out. */
  edits: Edit[]
  /** What brings the former document back, in the order in which it is to be made. */
  inverse: Edit[]
}

const documentSchema = z.strictObject(collectionFields)

/**
 * Makes edits one after the other, all or none. Refuses what is no document any more: values of another kind, and names
 * that two things share, because names are how everything points at everything. What is merely unfinished (a category
 * without a trait, a rule that leaves nothing) is let through: whoever edits goes through such states, and a cook is
 * refused until they are cured.
 */
export function editDocument(document: Collection, edits: readonly Edit[]): Result<EditedDocument, Problem[]> {
  let now = document
  const made: Edit[] = []
  const inverse: Edit[] = []
  for (const edit of edits) {
    const sound = soundEdit(now, edit)
    if (!sound.ok) return sound
    const applied = applyEdit(now, sound.value)
    if (!applied.ok) return err([applied.error])
    now = applied.value.document
    made.push(sound.value)
    inverse.push(applied.value.inverse)
  }
  const clashes = now.traitTree === document.traitTree ? [] : checkNames(now.traitTree)
  return clashes.length > 0 ? err(clashes) : ok({ document: now, edits: made, inverse: inverse.reverse() })
}

/** The edit with its value as the schema of its field reads it. */
function soundEdit(document: Collection, edit: Edit): Result<Edit, Problem[]> {
  if (edit.op !== 'set') return ok(edit)
  const { at, field, value } = edit
  const before = recordAt(document, at)
  if (!before.ok) return before
  const { record, schema } = before.value
  const parsed = parseDocument<object>(schema, { ...record, [field]: value })
  if (!parsed.ok) return parsed
  const read = (parsed.value as Record<string, unknown>)[field]
  return ok({ op: 'set', at, field, ...(read !== undefined && { value: read }) })
}

function recordAt(
  document: Collection,
  at: EditPlace,
): Result<{ record: object; schema: z.ZodType<object> }, Problem[]> {
  if (at === 'document') {
    const { $schema: _, kind: __, schemaVersion: ___, ...record } = document
    return ok({ record, schema: documentSchema })
  }
  const list = listOf(document, at)
  const record = list?.[findItem(list, at)]
  if (!record) return err([goneProblem(at)])
  return ok({ record, schema: 'rule' in at ? ruleSchema : 'trait' in at ? traitSchema : categorySchema })
}
