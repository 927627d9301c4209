import type { Selection, SelectionValue } from '../../../../../schemas/collection.ts'
import { foldName } from '../../../prelude/fold-name.ts'
import type { CompiledCategory, CompiledTree } from '../compile/compiled-tree.ts'
import { optionNamed } from '../compile/match-ref.ts'

/** What a selection says about one category. */
export interface ReadCell {
  readonly category: number
  readonly option: number
  /** Place in the range, for a generated category that has its value; else NaN. */
  readonly rung: number
}

export interface ReadSelection {
  readonly cells: readonly ReadCell[]
  /** What the tree does not know, each as a phrase: `Hat "Crown"`. */
  readonly unknown: readonly { category: string; value: SelectionValue; phrase: string }[]
}

/** Reads a selection by names, whole or partial. A disabled trait is unknown; one with a rarity of 0 is not. */
export function readSelection(tree: CompiledTree, selection: Selection): ReadSelection {
  const cells: ReadCell[] = []
  const unknown: { category: string; value: SelectionValue; phrase: string }[] = []
  for (const [name, value] of Object.entries(selection)) {
    const category = tree.categoryByName.get(foldName(name))
    const cell = category === undefined ? null : readCell(category, tree.categories[category]!, value)
    if (cell !== null) cells.push(cell)
    else unknown.push({ category: name, value, phrase: value === null ? `${name} None` : `${name} "${value}"` })
  }
  return { cells, unknown }
}

function readCell(category: number, compiled: CompiledCategory, value: SelectionValue): ReadCell | null {
  if (value === null) return compiled.none < 0 ? null : { category, option: compiled.none, rung: Number.NaN }
  if (compiled.range !== null) {
    const rung = compiled.range.rungOf(value)
    return rung < 0 ? null : { category, option: 0, rung }
  }
  const option = optionNamed(compiled, String(value))
  return option < 0 || !compiled.options[option]!.enabled ? null : { category, option, rung: Number.NaN }
}
