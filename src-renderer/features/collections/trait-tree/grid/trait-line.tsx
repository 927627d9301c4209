import { GripVertical } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { percent } from '../../../../ui/format.ts'
import { Picture } from '../../../../ui/picture.tsx'
import type { TreeColumn } from '../../edit/tree-selection-store.ts'
import { traitWord } from '../../parts/trait-word.ts'
import type { Editing } from '../tree-editor.ts'
import type { TraitRow } from '../tree-rows.ts'
import { toldCell } from './cell-words.ts'
import { FaultMark } from './fault-mark.tsx'
import { TraitCell } from './trait-cell.tsx'
import classes from './tree-grid.module.css'

const THUMB_PX = 32

type Props = {
  row: TraitRow
  columns: readonly TreeColumn[]
  supply: number
  /** The column of the cell that has the place in the order of Tab. */
  active: TreeColumn | null
  isOff: boolean
  editing: Editing | null
  fault: string | null
}

/** The cells of one trait: what it looks like, what it is called, how often it is asked for and how often it came. */
export const TraitLine = memo(function TraitLine(props: Props): ReactNode {
  const { row, columns, supply, active, isOff, editing, fault } = props
  const words = text.collections.traits
  const { name, trait, sha256, color, askedPpm, gotPpm } = row
  const cellProps = (column: TreeColumn) => ({
    role: 'gridcell',
    'data-column': column,
    'aria-label': column === 'name' ? undefined : toldCell(row, column, supply),
    tabIndex: active === column && !editing ? 0 : -1,
  })
  const cell = (column: TreeColumn) => (
    <TraitCell {...props} column={column} editing={editing?.column === column ? editing : null} />
  )
  return (
    <>
      <div
        {...cellProps('name')}
        className={`${classes.name} ${classes.indented}`}
        aria-label={fault === null ? undefined : `${traitWord(name)}. ${text.traitTree.fault(fault)}`}
      >
        {!isOff && (
          <span className={classes.grip} draggable={trait !== null} data-grip aria-hidden>
            {trait && <GripVertical size={14} />}
          </span>
        )}
        <div
          className={`${classes.thumb} ${trait ? (sha256 ? classes.seeThrough : '') : classes.none}`}
          style={color ? { background: color } : undefined}
          aria-hidden
        >
          {sha256 && <Picture sha256={sha256} alt="" widthPx={THUMB_PX} />}
        </div>
        {cell('name')}
        {trait?.parts && trait.parts.length > 1 && (
          <span className={classes.badge}>{words.parts(trait.parts.length)}</span>
        )}
        {trait?.enabled === false && <span className={classes.badge}>{words.off}</span>}
        <FaultMark words={fault} />
      </div>
      {columns.includes('value') && (
        <div {...cellProps('value')} className={classes.value}>
          {cell('value')}
        </div>
      )}
      <div {...cellProps('weight')} className={classes.weight}>
        {cell('weight')}
      </div>
      {columns.includes('count') && (
        <div {...cellProps('count')} className={classes.weight}>
          {cell('count')}
        </div>
      )}
      <div role="gridcell" className={classes.share}>
        <div className={classes.track} aria-hidden>
          <div className={classes.fill} style={{ width: `${askedPpm / 10_000}%` }} />
        </div>
        <span>{percent(askedPpm)}</span>
        <span className={classes.made} title={words.columns.made}>
          {gotPpm !== null && `→ ${percent(gotPpm)}`}
        </span>
      </div>
      {columns.includes('tags') && (
        <div {...cellProps('tags')} className={classes.tags}>
          {cell('tags')}
        </div>
      )}
    </>
  )
})
