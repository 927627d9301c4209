import type { Collection } from '../../../../../schemas/collection.ts'
import type { Edit } from '../../../../../schemas/edit.ts'
import { addCategory, addTraits } from '../../../../../src-main/domain/plan/edit/add.ts'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import type { Change } from '../../parts/edit-collection.ts'
import { categoryRowId, traitRowId } from '../row-id.ts'
import type { ChangeOf } from '../shown-document.ts'
import { findCategory } from './find-item.ts'

/** What is added, and the row that it comes to stand in. */
export type Addition = { change: ChangeOf; back: ChangeOf; rowId: string }

/** A trait right behind another one, or where there is none, behind the last. Its value is its name. */
export function addTraitTo(
  document: Collection,
  at: { category: string; after: string | null },
  { name, id }: { name: string; id: string },
): Addition | null {
  const category = findCategory(document, at.category)
  if (!category) return null
  const traits = category.traits ?? []
  const after = at.after === null ? -1 : traits.findIndex((trait) => keyOf(trait) === at.after)
  const index = after === -1 ? traits.length : after + 1
  const edits = addTraits(category, [{ name, value: name }], { index, ids: [id] }).map((edit) =>
    // The free name is the value as well.
    edit.op === 'insert' && edit.list === 'traits' ? { ...edit, item: { ...edit.item, value: edit.item.name } } : edit,
  )
  const change: Change = { edits, what: { verb: 'add', subject: nameOf(edits) ?? name, count: 1 } }
  const back: Change = {
    edits: [{ op: 'remove', at: { category: at.category, trait: id } }],
    what: { verb: 'remove', subject: name, count: 1 },
  }
  return {
    change: () => change,
    back: () => back,
    rowId: traitRowId(category, { id, name, value: name, tags: [], enabled: true }),
  }
}

/** A category right behind another one, or where there is none, behind the last. */
export function addCategoryTo(
  document: Collection,
  after: string | null,
  { name, id }: { name: string; id: string },
): Addition {
  const { categories } = document.traitTree
  const at = after === null ? -1 : categories.findIndex((category) => keyOf(category) === after)
  const edits = addCategory(document, name, id, at === -1 ? categories.length : at + 1)
  const change: Change = { edits, what: { verb: 'add', subject: nameOf(edits) ?? name, count: 1 } }
  const back: Change = {
    edits: [{ op: 'remove', at: { category: id } }],
    what: { verb: 'remove', subject: name, count: 1 },
  }
  const item = edits[0]?.op === 'insert' && edits[0].list === 'categories' ? edits[0].item : null
  return { change: () => change, back: () => back, rowId: item ? categoryRowId(item) : id }
}

function nameOf([edit]: readonly Edit[]): string | undefined {
  return edit?.op === 'insert' && 'name' in edit.item ? edit.item.name : undefined
}
