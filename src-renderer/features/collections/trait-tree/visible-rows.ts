import { foldName } from '../../../../src-main/domain/prelude/fold-name.ts'
import type { CategoryRow, TraitRow } from './tree-rows.ts'

export type Row = (CategoryRow & { isOpen: boolean; shown: number }) | TraitRow

/** A category folded or not is the same object as long as nothing in it changed, so that its line is not drawn anew. */
const heads = new WeakMap<CategoryRow, Extract<Row, { kind: 'category' }>>()

/**
 * What is on screen of the tree, row by row: categories, and the traits of those that are unfolded. A search leaves
 * traits whose name, tag or category holds it, and unfolds what it finds.
 */
export function visibleRows(categories: readonly CategoryRow[], folded: ReadonlySet<string>, search: string): Row[] {
  const wanted = foldName(search.trim())
  return categories.flatMap((category): Row[] => {
    const found =
      wanted === '' || holds(category.category.name, wanted) ? category.traits : matching(category.traits, wanted)
    const isFound = wanted === '' || found.length > 0 || holds(category.category.name, wanted)
    if (!isFound) return []
    const isOpen = wanted === '' ? !folded.has(category.id) : found.length > 0
    const head = headOf(category, isOpen, found.length)
    return isOpen ? [head, ...found] : [head]
  })
}

function headOf(category: CategoryRow, isOpen: boolean, shown: number): Extract<Row, { kind: 'category' }> {
  const before = heads.get(category)
  if (before?.isOpen === isOpen && before.shown === shown) return before
  const head = { ...category, isOpen, shown }
  heads.set(category, head)
  return head
}

function matching(traits: readonly TraitRow[], wanted: string): TraitRow[] {
  return traits.filter(
    ({ name, trait }) =>
      (name !== null && holds(name, wanted)) || (trait?.tags ?? []).some((tag) => holds(tag, wanted)),
  )
}

function holds(text: string, wanted: string): boolean {
  return foldName(text).includes(wanted)
}
