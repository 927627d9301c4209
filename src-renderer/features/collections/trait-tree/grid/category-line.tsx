import { ChevronRight, GripVertical, Plus } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { categoryWords } from '../category-words.ts'
import { CellInput } from '../cells/cell-input.tsx'
import { categoryNameSpec } from '../cells/cell-spec.ts'
import { CellText } from '../cells/cell-text.tsx'
import { type Editing, useTreeEditor } from '../tree-editor.ts'
import type { Row } from '../visible-rows.ts'
import { FaultMark } from './fault-mark.tsx'
import classes from './tree-grid.module.css'

type Props = {
  row: Extract<Row, { kind: 'category' }>
  supply: number
  /** Its cell has the place in the order of Tab. */
  isActive: boolean
  isOff: boolean
  editing: Editing | null
  fault: string | null
}

/** The cells of one category: its name, and what is to be known of it. */
export const CategoryLine = memo(function CategoryLine({
  row,
  supply,
  isActive,
  isOff,
  editing,
  fault,
}: Props): ReactNode {
  const words = text.traitTree
  const { addTrait } = useTreeEditor()
  const { id, category, isOpen, traits, left } = row
  const isManual = category.mode === 'manual'
  const count = isManual ? text.collections.traits.traits(category.traits?.length ?? 0) : ''
  const about = [count, categoryWords(category)].filter(Boolean).join(' · ')
  const rest = left === null ? null : left < 0 ? words.over(-left) : words.left(left, supply)
  return (
    <>
      <div
        role="gridcell"
        className={classes.name}
        data-column="name"
        tabIndex={isActive && !editing ? 0 : -1}
        aria-label={fault === null ? undefined : `${category.name}. ${words.fault(fault)}`}
      >
        {!isOff && (
          <span className={classes.grip} draggable data-grip aria-hidden>
            <GripVertical size={14} />
          </span>
        )}
        <ChevronRight
          size={14}
          aria-hidden
          data-fold
          className={`${classes.chevron} ${isOpen ? classes.open : ''}`}
          style={{ visibility: traits.length > 0 ? 'visible' : 'hidden' }}
        />
        {editing ? (
          <CellInput
            rowId={id}
            column="name"
            spec={categoryNameSpec(id, category.name, editing.begun !== undefined)}
            label={words.cell.name(category.name)}
            editing={editing}
          />
        ) : (
          <CellText rowId={id} column="name" shown={category.name} canEdit={!isOff} className={classes.categoryName} />
        )}
        <FaultMark words={fault} />
      </div>
      <div role="gridcell" className={classes.about} title={about}>
        {rest !== null && <span className={left !== null && left < 0 ? classes.over : classes.left}>{rest}</span>}
        <span className={classes.words}>{about}</span>
        {!isOff && isManual && (
          <button
            type="button"
            className={classes.add}
            tabIndex={-1}
            title={words.addTrait}
            aria-label={words.addTraitTo(category.name)}
            onClick={(event) => {
              event.stopPropagation()
              addTrait(id)
            }}
          >
            <Plus size={14} aria-hidden />
          </button>
        )}
      </div>
    </>
  )
})
