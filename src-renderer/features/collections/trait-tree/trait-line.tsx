import { memo, type ReactNode } from 'react'
import type { Mode } from '../../../../schemas/collection.ts'
import { text } from '../../../text/text.ts'
import { percent } from '../../../ui/format.ts'
import { Picture } from '../../../ui/picture.tsx'
import { weightWords } from './category-words.ts'
import classes from './tree-grid.module.css'
import type { TraitRow } from './tree-rows.ts'

const THUMB_PX = 32

/** The cells of one trait: what it looks like, what it is called, how often it is asked for and how often it came. */
export const TraitLine = memo(function TraitLine({
  row,
  mode,
  noneWeight,
}: {
  row: TraitRow
  mode: Mode
  noneWeight?: number | undefined
}): ReactNode {
  const words = text.collections.traits
  const { name, trait, sha256, color, askedPpm, gotPpm } = row
  const weight = weightWords(trait ?? { rarity: noneWeight, enabled: true }, mode)
  const notes = [
    ...(trait?.tags ?? []),
    ...(trait?.parts && trait.parts.length > 1 ? [words.parts(trait.parts.length)] : []),
    ...(color ? [words.color(color)] : []),
  ].join(' · ')
  return (
    <>
      <div role="gridcell" className={`${classes.name} ${classes.indented}`}>
        <div
          className={`${classes.thumb} ${trait ? '' : classes.none}`}
          style={color ? { background: color } : undefined}
          aria-hidden
        >
          {sha256 && <Picture sha256={sha256} alt="" widthPx={THUMB_PX} />}
        </div>
        <span className={trait?.enabled === false ? classes.off : undefined} title={name ?? words.noneWhy}>
          <bdi>{name ?? words.none}</bdi>
        </span>
      </div>
      <div role="gridcell" className={classes.tags} title={notes}>
        <bdi>{notes}</bdi>
      </div>
      <div role="gridcell" className={classes.weight}>
        {weight}
      </div>
      <div role="gridcell" className={classes.share}>
        <div className={classes.track} aria-hidden>
          <div className={classes.fill} style={{ width: `${askedPpm / 10_000}%` }} />
        </div>
        <span>{percent(askedPpm)}</span>
        <span className={classes.made} title={words.columns.made}>
          {gotPpm !== null && `→ ${percent(gotPpm)}`}
        </span>
      </div>
    </>
  )
})
