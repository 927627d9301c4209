import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import type { Mode } from '../../../../schemas/collection.ts'
import { text } from '../../../text/text.ts'
import { CategoryLine } from './category-line.tsx'
import { moveInTree } from './move-in-tree.ts'
import { TraitLine } from './trait-line.tsx'
import classes from './tree-grid.module.css'
import type { Row } from './visible-rows.ts'

const CATEGORY_PX = 36
const TRAIT_PX = 40
const OVERSCAN_ROWS = 12

type Props = {
  rows: readonly Row[]
  mode: Mode
  noneWeights: ReadonlyMap<string, number | undefined>
  onFold(id: string, isFolded: boolean): void
}

/** The tree as rows, of which only those in view are drawn. */
export function TreeGrid({ rows, mode, noneWeights, onFold }: Props): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(0)
  const active = Math.min(wanted, rows.length - 1)
  const words = text.collections.traits
  // The library keeps state of its own, which a compiler of components could not follow; none is used here.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'category' ? CATEGORY_PX : TRAIT_PX),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN_ROWS,
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const move = moveInTree(rows, active, event.key)
    if (move || event.key === 'Enter') event.preventDefault()
    if (!move) return
    if (move.kind !== 'go') return onFold(move.id, move.kind === 'fold')
    setWanted(move.index)
    virtual.scrollToIndex(move.index)
    // The row may only be drawn once it was scrolled to.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${move.index}"]`)?.focus())
  }

  function onClick(event: MouseEvent): void {
    const index = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index']
    const row = rows[Number(index)]
    if (row?.kind === 'category') onFold(row.id, row.isOpen)
  }

  return (
    <>
      <div className={classes.head} aria-hidden>
        <span>{words.columns.name}</span>
        <span>{words.columns.tags}</span>
        <span className={classes.weight}>{words.columns.weight}</span>
        <span>{words.columns.share}</span>
      </div>
      <div ref={scroller} className={classes.scroller}>
        <div
          role="treegrid"
          aria-label={words.label}
          aria-rowcount={rows.length}
          className={classes.rows}
          style={{ height: virtual.getTotalSize() }}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          {virtual.getVirtualItems().map(({ index, key, start, size }) => {
            const row = rows[index]
            if (!row) return null
            const isCategory = row.kind === 'category'
            return (
              <div
                key={key}
                role="row"
                data-index={index}
                tabIndex={index === active ? 0 : -1}
                aria-level={isCategory ? 1 : 2}
                aria-rowindex={index + 1}
                aria-expanded={isCategory && row.traits.length > 0 ? row.isOpen : undefined}
                className={`${classes.row} ${isCategory ? classes.category : ''}`}
                style={{ height: size, transform: `translateY(${start}px)` }}
                onFocus={() => setWanted(index)}
              >
                {isCategory ? (
                  <CategoryLine row={row} />
                ) : (
                  <TraitLine row={row} mode={mode} noneWeight={noneWeights.get(row.categoryId)} />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
