import type { Selection, SelectionValue } from '../../../../../schemas/collection.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { Rows } from './rows.ts'

/**
 * Writes a row as a selection: category name → trait name, value of a generated category, or null for None, in tree
 * order. Any name is safe as a key, `__proto__` too.
 */
export function selectionWriter(tree: CompiledTree, rows: Rows): (row: number) => Selection {
  const { width, options } = rows
  const names = tree.categories.map((category) => category.name)
  const labels = tree.categories.map((category) => category.options.map((option) => option.name))
  const valueAt = (row: number, category: number): SelectionValue => {
    const option = options[row * width + category]!
    const rungs = rows.rungs[category]
    if (!rungs || option !== 0) return labels[category]![option]!
    return tree.categories[category]!.range!.valueAt(rungs[row]!)
  }
  if (names.includes('__proto__')) {
    return (row) => Object.fromEntries(names.map((name, category) => [name, valueAt(row, category)]))
  }
  return (row) => {
    const selection: Selection = {}
    for (let category = 0; category < width; category++) selection[names[category]!] = valueAt(row, category)
    return selection
  }
}
