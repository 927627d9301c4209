import { ChevronRight } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { text } from '../../../text/text.ts'
import { categoryWords } from './category-words.ts'
import classes from './tree-grid.module.css'
import type { Row } from './visible-rows.ts'

/** The cells of one category: its name, and what is to be known of it. */
export const CategoryLine = memo(function CategoryLine({
  row,
}: {
  row: Extract<Row, { kind: 'category' }>
}): ReactNode {
  const { category, isOpen, traits } = row
  const count = category.mode === 'manual' ? text.collections.traits.traits(category.traits?.length ?? 0) : ''
  const about = [count, categoryWords(category)].filter(Boolean).join(' · ')
  return (
    <>
      <div role="gridcell" className={classes.name}>
        <ChevronRight
          size={14}
          aria-hidden
          className={`${classes.chevron} ${isOpen ? classes.open : ''}`}
          style={{ visibility: traits.length > 0 ? 'visible' : 'hidden' }}
        />
        <span title={category.name}>
          <bdi>{category.name}</bdi>
        </span>
      </div>
      <div role="gridcell" className={classes.about} title={about}>
        {about}
      </div>
    </>
  )
})
