import { type RefObject, useLayoutEffect, useRef } from 'react'
import { usePieces } from '../pieces-context.ts'
import type { GridLayout } from './grid-layout.ts'
import { steadyScroll } from './steady-scroll.ts'

/** Keeps what is in view where it is, while pieces come and go and cells change their size; and across being away. */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  numbers: readonly number[],
  layout: GridLayout | null,
): void {
  const { session } = usePieces()
  const laid = useRef<{ numbers: readonly number[]; layout: GridLayout } | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !layout) return
    const before = laid.current
    const after = { numbers, layout }
    laid.current = after
    const { scrollPx: saidPx, focus } = session.getState()
    // What is at the very end may have been cut to a list that got shorter: then what was last said is where it was.
    const isCut = element.scrollTop >= element.scrollHeight - element.clientHeight - 1
    const scrollPx = isCut ? Math.max(saidPx, element.scrollTop) : element.scrollTop
    if (!before) element.scrollTo({ top: saidPx })
    else if (
      before.numbers !== numbers ||
      before.layout.rowPx !== layout.rowPx ||
      before.layout.columns !== layout.columns
    ) {
      element.scrollTo({ top: steadyScroll({ scrollPx, viewPx: element.clientHeight, focus, before, after }) })
    }
  }, [scroller, numbers, layout, session])
}
