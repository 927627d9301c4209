import { type RefObject, useEffect, useState } from 'react'
import { createScrollPace } from './scroll-pace.ts'

/** After so long without a step it has come to rest. */
const RESTED_MS = 100

/** True while the grid is scrolled faster than pictures can be seen. */
export function useFastScroll(scroller: RefObject<HTMLElement | null>): boolean {
  const [isFast, setFast] = useState(false)
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const pace = createScrollPace()
    let timer: ReturnType<typeof setTimeout> | undefined
    let frame = 0
    const rest = () => {
      pace.rest()
      setFast(false)
    }
    const onScroll = () => {
      setFast(pace.stepTo(element.scrollTop, performance.now()))
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      // A busy machine has steps come late: one that is under way comes before the next frame, and takes this back.
      timer = setTimeout(() => (frame = requestAnimationFrame(rest)), RESTED_MS)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])
  return isFast
}
