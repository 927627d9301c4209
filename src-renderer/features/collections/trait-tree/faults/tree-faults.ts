import type { Problem } from '../../../../../schemas/errors.ts'
import type { TraitTree } from '../../../../../schemas/trait-tree.ts'
import { categoryRowId, traitRowId } from '../../edit/row-id.ts'
import { type TreeColumn, treeColumns } from '../../edit/tree-selection-store.ts'

/** A fault of the tree, where it is to be seen. `rowId` is null for one of the tree as a whole. */
export type TreeFault = { problem: Problem; rowId: string | null; column: TreeColumn }

const COLUMNS: Readonly<Record<string, TreeColumn>> = {
  name: 'name',
  value: 'value',
  rarity: 'weight',
  count: 'count',
  tags: 'tags',
}

/** Where faults of categories and traits are to be seen, in the order of the tree. Those of rules are shown with them. */
export function treeFaults({ categories }: TraitTree, problems: readonly Problem[]): TreeFault[] {
  return problems.flatMap((problem): TreeFault[] => {
    const field = problem.field ?? ''
    if (field.startsWith('traitTree.rules')) return []
    const [, c, t, last] =
      /^traitTree\.categories(?:\[(\d+)\](?:\.traits\[(\d+)\])?(?:\.([a-z]+))?)?/i.exec(field) ?? []
    const category = categories[Number(c)]
    const trait = category?.traits?.[Number(t)]
    const rowId = !category ? null : trait ? traitRowId(category, trait) : categoryRowId(category)
    return [{ problem, rowId, column: (trait && COLUMNS[last ?? '']) ?? 'name' }]
  })
}

/** What was typed into cells and could not be saved. `drafts`: by the id of a row and the column, as `row/column`. */
export function draftFaults(
  { categories }: TraitTree,
  drafts: ReadonlyMap<string, string>,
  wordsOf: (typed: string) => string,
): TreeFault[] {
  const rows = categories.flatMap((category) => [
    categoryRowId(category),
    ...(category.traits ?? []).map((trait) => traitRowId(category, trait)),
    traitRowId(category, null),
  ])
  return rows.flatMap((rowId) =>
    treeColumns.flatMap((column): TreeFault[] => {
      const typed = drafts.get(`${rowId}/${column}`)
      return typed === undefined ? [] : [{ problem: { code: 'VALIDATION', message: wordsOf(typed) }, rowId, column }]
    }),
  )
}
