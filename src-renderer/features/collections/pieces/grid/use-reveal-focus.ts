import { type RefObject, useEffectEvent, useLayoutEffect } from 'react'
import { usePieces } from '../pieces-context.ts'

/**
 * Brings the piece in focus into view when it becomes another, and gives its cell the keyboard's focus where the grid, or
 * nothing, has it. `scroll` is null while there is nothing to scroll; `isDrawn`: the cell is there.
 */
export function useRevealFocus(
  scroller: RefObject<HTMLElement | null>,
  focus: number | null,
  scroll: (() => void) | null,
  isDrawn: boolean,
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
    if (!isDrawn) return
    const holder = document.activeElement
    const isFree = holder === null || holder === document.body || holder.tagName === 'MAIN' || element.contains(holder)
    if (isFree) element.querySelector<HTMLElement>(`[data-number="${focus}"]`)?.focus({ preventScroll: true })
  }, [scroller, focus, isReady, isDrawn])
}
