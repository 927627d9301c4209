import { type RefObject, useCallback, useEffectEvent, useLayoutEffect, useRef } from 'react'

/**
 * In another number of columns a cell stands in another row, and is another element: the one that had the focus is gone.
 * Gives it to the one in its place. What is given back is told whether a cell has the focus.
 */
export function useKeptFocus(
  grid: RefObject<HTMLElement | null>,
  active: number,
  columns: number,
): (hasFocus: boolean) => void {
  const hadFocus = useRef(false)
  const drawn = useRef(columns)
  const giveBack = useEffectEvent(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return
    grid.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true })
  })
  useLayoutEffect(() => {
    if (drawn.current === columns) return
    drawn.current = columns
    giveBack()
  }, [columns])
  return useCallback((hasFocus) => {
    hadFocus.current = hasFocus
  }, [])
}
