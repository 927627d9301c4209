import { type RefObject, useEffectEvent, useLayoutEffect } from 'react'
import { usePieces } from '../pieces-context.ts'

/**
 * Brings the piece in focus into view when it becomes another, and gives its cell the keyboard's focus where the grid, or
 * nothing, has it. `scroll` is null while there is nothing to scroll; `drawnRow`: the row
 * where its cell is drawn, or null; in another row it is another cell, which has to be given the focus again.
 */
export function useRevealFocus(
  scroller: RefObject<HTMLElement | null>,
  focus: number | null,
  scroll: (() => void) | null,
  drawnRow: number | null,
): void {
  const { session } = usePieces()
  const reveal = useEffectEvent(() => {
    if (session.getState().revealed === focus) return
    scroll?.()
    session.setState({ revealed: focus })
  })
  const isReady = scroll !== null
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !isReady || focus === null) return
    reveal()
    if (drawnRow === null) return
    const holder = document.activeElement
    const isFree = holder === null || holder === document.body || holder.tagName === 'MAIN' || element.contains(holder)
    if (isFree) element.querySelector<HTMLElement>(`[data-number="${focus}"]`)?.focus({ preventScroll: true })
  }, [scroller, focus, isReady, drawnRow])
}
