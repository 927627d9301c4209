import { type RefObject, useEffect, useState } from 'react'

/** Nobody sees a picture that goes by faster than this: about four screens a second. */
const FAST_PX_PER_MS = 4
const RESTED_MS = 100

/** True while the grid is scrolled faster than pictures can be seen. */
export function useFastScroll(scroller: RefObject<HTMLElement | null>): boolean {
  const [isFast, setFast] = useState(false)
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    let before = { px: element.scrollTop, ms: performance.now() }
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      const now = { px: element.scrollTop, ms: performance.now() }
      // After a pause one jump is a jump, not a speed.
      const tookMs = now.ms - before.ms
      const isGoing = tookMs < RESTED_MS
      setFast(isGoing && Math.abs(now.px - before.px) > FAST_PX_PER_MS * tookMs)
      before = now
      clearTimeout(timer)
      timer = setTimeout(() => setFast(false), RESTED_MS)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])
  return isFast
}
