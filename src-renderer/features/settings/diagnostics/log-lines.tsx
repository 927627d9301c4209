import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import type { LogLine } from '../../../../schemas/engine-state.ts'
import { text } from '../../../text/text.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import classes from './diagnostics.module.css'
import { lineText } from './sought-lines.ts'

const LINE_PX = 19

/** Lines of a log, the last one in sight first. */
export function LogLines({ lines }: { lines: readonly LogLine[] }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  // Its functions are new whenever what they give is: nothing here keeps one.
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 20,
  })
  useEffect(() => {
    if (lines.length > 0) rows.scrollToIndex(lines.length - 1, { align: 'end' })
    // The virtualiser is the same object all along: only other lines are a reason to scroll.
  }, [lines.length, rows])
  return (
    <ScrollRegion ref={scroller} role="region" label={text.settings.logs.title} className={classes.scroller}>
      <div className={classes.log} style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          return (
            line && (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                data-level={line.level}
                className={classes.line}
                style={{ position: 'absolute', insetInline: 10, top: start }}
              >
                {lineText(line)}
              </div>
            )
          )
        })}
      </div>
    </ScrollRegion>
  )
}
