import { foldName } from '../../../../src-main/domain/prelude/fold-name.ts'
import type { CategoryRow, TraitRow } from './tree-rows.ts'

export type Row = (CategoryRow & { isOpen: boolean; shown: number }) | (TraitRow & { categoryId: string })

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
    const head = { ...category, isOpen, shown: found.length }
    return isOpen ? [head, ...found.map((trait) => ({ ...trait, categoryId: category.id }))] : [head]
  })
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
