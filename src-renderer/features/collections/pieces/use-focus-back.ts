import { useLayoutEffect } from 'react'

/** Gives the keyboard's focus back where it was before this was on screen, unless something else has it by then. */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      // Only when what is taken off the screen is gone: it may hold the focus until then.
      queueMicrotask(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
      })
    }
  }, [])
}
