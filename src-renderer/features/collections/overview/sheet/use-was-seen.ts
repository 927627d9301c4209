import { type RefCallback, useCallback, useState } from 'react'

/** How far below the edge of the screen something counts as seen, so that it is there when it is scrolled to. */
const AHEAD_PX = 400

/** Whether an element was ever near the visible part of the page. */
export function useWasSeen(): { ref: RefCallback<HTMLElement>; wasSeen: boolean } {
  const [wasSeen, setWasSeen] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        setWasSeen(true)
        observer.disconnect()
      },
      { rootMargin: `${AHEAD_PX}px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, wasSeen }
}
