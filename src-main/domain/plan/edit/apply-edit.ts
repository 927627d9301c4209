import type { Collection } from '../../../../schemas/collection.ts'
import type { Edit, ItemPlace } from '../../../../schemas/edit.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Category, Rule, Trait } from '../../../../schemas/trait-tree.ts'
import { err, ok, type Result } from '../../prelude/result.ts'
import { keyOf, RULE_HASH, ruleKeyOf } from './item-keys.ts'
import { findItem, goneProblem, type Item, listOf, withList } from './places.ts'

export type Applied = { document: Collection; inverse: Edit }

/**
 * Makes one edit. Fails where what it is about is not there, or is there already. Whether the outcome makes sense is
 * another question: an edit of the log was sound when it was made, and is made again as it was.
 */
export function applyEdit(document: Collection, edit: Edit): Result<Applied, Problem> {
  switch (edit.op) {
    case 'set':
      return setField(document, edit)
    case 'insert':
      return insertItem(document, edit)
    case 'remove':
      return removeItem(document, edit.at)
    case 'move':
      return moveItem(document, edit)
  }
}

type SetEdit = Extract<Edit, { op: 'set' }>
type InsertEdit = Extract<Edit, { op: 'insert' }>
type MoveEdit = Extract<Edit, { op: 'move' }>

function setField(document: Collection, { at, field, value }: SetEdit): Result<Applied, Problem> {
  if (at === 'document') {
    const before = valueOf(document, field)
    return ok({
      document: withField(document, field, value),
      inverse: { op: 'set', at, field, ...(before !== undefined && { value: before }) },
    })
  }
  const list = listOf(document, at)
  const index = list ? findItem(list, at) : -1
  const item = list?.[index]
  if (!list || !item) return err(goneProblem(at))
  const changed = withField(item, field, value)
  const place = placeOf(at, changed)
  const after = list.with(index, changed)
  if (!isMeant(after, place, index)) return err(thereAlready(place))
  const before = valueOf(item, field)
  return ok({
    document: withList(document, at, after),
    inverse: { op: 'set', at: place, field, ...(before !== undefined && { value: before }) },
  })
}

function insertItem(document: Collection, edit: InsertEdit): Result<Applied, Problem> {
  const at = insertedPlace(edit)
  const list = listOf(document, at)
  if (!list) return err(goneProblem({ category: edit.list === 'traits' ? edit.category : '' }))
  const after = list.toSpliced(edit.index, 0, edit.item)
  if (!isMeant(after, at, Math.min(edit.index, list.length))) return err(thereAlready(at))
  return ok({ document: withList(document, at, after), inverse: { op: 'remove', at } })
}

function removeItem(document: Collection, at: ItemPlace): Result<Applied, Problem> {
  const list = listOf(document, at)
  const index = list ? findItem(list, at) : -1
  const item = list?.[index]
  if (!list || !item) return err(goneProblem(at))
  const place = placeOf(at, item)
  if (!isMeant(list, place, index)) return err(thereAlready(place))
  return ok({ document: withList(document, at, list.toSpliced(index, 1)), inverse: insertOf(at, index, item) })
}

function moveItem(document: Collection, { at, index }: MoveEdit): Result<Applied, Problem> {
  const list = listOf(document, at)
  const from = list ? findItem(list, at) : -1
  const item = list?.[from]
  if (!list || !item) return err(goneProblem(at))
  const place = placeOf(at, item)
  const after = list.toSpliced(from, 1).toSpliced(index, 0, item)
  if (!isMeant(after, place, Math.min(index, list.length - 1))) return err(thereAlready(place))
  return ok({ document: withList(document, at, after), inverse: { op: 'move', at: place, index: from } })
}

function insertedPlace(edit: InsertEdit): ItemPlace {
  if (edit.list === 'rules') return { rule: ruleKeyOf(edit.item) }
  const key = keyOf(edit.item)
  return edit.list === 'traits' ? { category: edit.category, trait: key } : { category: key }
}

/**
 * True where a key means the item of this index and no other, as the inverse of an edit needs it. Of rules that say the
 * same and have no id the first is meant. What is merely called so is something else, whose name the checks of the tree
 * compare.
 */
function isMeant(list: readonly Item[], at: ItemPlace, index: number): boolean {
  const isIt = (item: Item) => keyAt(placeOf(at, item)) === keyAt(at)
  const isRule = 'rule' in at && list[index]?.id === undefined
  return list.findIndex(isIt) === index && (isRule || list.findLastIndex(isIt) === index)
}

function keyAt(at: ItemPlace): string {
  return 'rule' in at ? at.rule : 'trait' in at ? at.trait : at.category
}

/** Where an item is found that was changed at a place: a new id or name may be a new key. */
function placeOf(at: ItemPlace, item: Item): ItemPlace {
  if ('rule' in at) return { rule: ruleKeyOf(item as Rule) }
  const key = keyOf(item as Category | Trait)
  return 'trait' in at ? { category: at.category, trait: key } : { category: key }
}

function insertOf(at: ItemPlace, index: number, item: Item): Edit {
  if ('rule' in at) return { op: 'insert', list: 'rules', index, item: item as Rule }
  if ('trait' in at) return { op: 'insert', list: 'traits', category: at.category, index, item: item as Trait }
  return { op: 'insert', list: 'categories', index, item: item as Category }
}

function valueOf(record: object, field: string): unknown {
  return (record as Record<string, unknown>)[field]
}

function withField<T extends object>(record: T, field: string, value: unknown): T {
  if (value !== undefined) return { ...record, [field]: value }
  const { [field as keyof T]: _, ...rest } = record
  return rest as T
}

function thereAlready(at: ItemPlace): Problem {
  const isSaidTwice = 'rule' in at && at.rule.startsWith(RULE_HASH)
  const message = isSaidTwice ? 'This rule is there already.' : `There is something with the id "${keyAt(at)}" already.`
  const cure = isSaidTwice
    ? 'Change the one that is there, or take it out first.'
    : 'Give one of the two an id of its own.'
  return { code: 'VALIDATION', message, cure }
}
