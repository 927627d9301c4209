import { useLayoutEffect } from 'react'

/**
 * Gives the keyboard's focus back where it was before this was on screen, unless something else has it by then. The cell
 * of a piece may be another one meanwhile: a grid that gets another width draws it in another row.
 */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      // Only when what is taken off the screen is gone: it may hold the focus until then.
      queueMicrotask(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) asItIsNow(before)?.focus()
      })
    }
  }, [])
}

function asItIsNow(before: HTMLElement): HTMLElement | null {
  const { number } = before.dataset
  if (before.isConnected || number === undefined) return before
  return document.querySelector<HTMLElement>(`[data-number="${number}"]`)
}
