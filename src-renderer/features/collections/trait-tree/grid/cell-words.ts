import { text } from '../../../../text/text.ts'
import { count } from '../../../../ui/format.ts'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import { traitWord } from '../../parts/trait-word.ts'
import { writeValue } from '../cells/trait-value.ts'
import { shortNumber } from '../short-number.ts'
import type { TraitRow } from '../tree-rows.ts'

/** What stands in a cell of a trait; null where it is blank. */
export function shownIn({ name, trait, weight }: TraitRow, column: TreeColumn): string | null {
  switch (column) {
    case 'name':
      return traitWord(name)
    case 'value':
      return trait ? writeValue(trait.value) || null : null
    case 'weight':
      return weight === undefined ? null : weight === 0 ? text.collections.traits.never : String(weight)
    case 'count':
      return trait?.count === undefined ? null : count(trait.count)
    case 'tags':
      return trait && trait.tags.length > 0 ? trait.tags.join(', ') : null
  }
}

/** What a blank cell comes to. */
export function blankOf({ askedPpm, trait, common }: TraitRow, column: TreeColumn, supply: number): string {
  if (column === 'weight') return `${text.collections.traits.common} · ${shortNumber(common)}`
  if (column === 'count' && trait?.enabled !== false) return text.traitTree.about(Math.round((askedPpm * supply) / 1e6))
  return ''
}

/** A cell as it is told to who can't see the head of its column. */
export function toldCell(row: TraitRow, column: TreeColumn, supply: number): string {
  const said = shownIn(row, column) ?? blankOf(row, column, supply)
  return `${text.traitTree.columns[column]} ${said}`.trim()
}
