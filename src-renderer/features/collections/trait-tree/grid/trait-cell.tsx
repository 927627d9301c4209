import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import { traitWord } from '../../parts/trait-word.ts'
import { CellInput } from '../cells/cell-input.tsx'
import { type CellSpec, noneWeightSpec, traitCellSpec } from '../cells/cell-spec.ts'
import { CellText } from '../cells/cell-text.tsx'
import cellClasses from '../cells/cell.module.css'
import { FileCell } from '../cells/file-cell.tsx'
import type { Editing } from '../tree-editor.ts'
import type { TraitRow } from '../tree-rows.ts'
import { blankOf, shownIn } from './cell-words.ts'
import classes from './tree-grid.module.css'

type Props = {
  row: TraitRow
  column: TreeColumn
  supply: number
  isOff: boolean
  editing: Editing | null
}

/** What stands in one cell of a trait, read or typed into. */
export function TraitCell({ row, column, supply, isOff, editing }: Props): ReactNode {
  const { id, name, trait, color } = row
  const label = text.traitTree.cell[column](traitWord(name))
  const blank = blankOf(row, column, supply)
  const spec = specOf(row, column, editing?.begun !== undefined)
  const file = column === 'value' && trait && typeof trait.value === 'object' ? trait.value.asset : null
  if (editing && file !== null) return <FileCell rowId={id} file={file} label={label} />
  if (editing && spec) {
    return (
      <CellInput rowId={id} column={column} spec={{ ...spec, placeholder: blank }} label={label} editing={editing} />
    )
  }
  return (
    <>
      {column === 'value' && color !== null && (
        <span className={cellClasses.swatch} style={{ background: color }} aria-hidden />
      )}
      <CellText
        rowId={id}
        column={column}
        shown={shownIn(row, column)}
        blank={blank}
        canEdit={!isOff && (spec !== null || file !== null)}
        className={column === 'name' && trait?.enabled === false ? classes.off : undefined}
      />
    </>
  )
}

function specOf({ id, categoryId, trait, weight }: TraitRow, column: TreeColumn, isNew: boolean): CellSpec | null {
  if (trait) return traitCellSpec(id, trait, column, isNew)
  return column === 'weight' ? noneWeightSpec(categoryId, weight) : null
}
