import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { keyOf } from '../../../../src-main/domain/plan/edit/item-keys.ts'

/** Parts the keys in the id of a row; no key holds it. */
const SEPARATOR = '\u001f'
const NONE = '\u001fnone'

/** What a row of the trait tree is known by, whatever it is renamed to and wherever it is moved. */
export function categoryRowId(category: Category): string {
  return keyOf(category)
}

/** `trait` null: None. */
export function traitRowId(category: Category, trait: Trait | null): string {
  return `${keyOf(category)}${SEPARATOR}${trait ? keyOf(trait) : NONE}`
}

/** The keys of what a row shows. `trait` is null on the row of a category, and `isNone` on that of None. */
export function keysOfRow(id: string): { category: string; trait: string | null; isNone: boolean } {
  const at = id.indexOf(SEPARATOR)
  if (at === -1) return { category: id, trait: null, isNone: false }
  const trait = id.slice(at + SEPARATOR.length)
  return { category: id.slice(0, at), trait: trait === NONE ? null : trait, isNone: trait === NONE }
}
