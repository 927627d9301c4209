import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { stepped } from './zoom.ts'
import { zoomStore } from './zoom-store.ts'

/** One notch of a common wheel. */
const NOTCH_PX = 100

/** A point of the picture, in parts of it, and where in the box it stays. */
type Held = { partX: number; partY: number; x: number; y: number }

/**
 * Zooming keeps a point where it is: by the wheel or a pinch the one under the cursor, by keys the middle. `factor`: of the
 * picture in the box.
 */
export function useSteadyZoom(box: RefObject<HTMLElement | null>, factor: number): void {
  const underCursor = useRef<Held | null>(null)
  const middle = useRef({ partX: 0.5, partY: 0.5 })

  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    let turnedPx = 0
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      turnedPx += event.deltaY
      // A pinch comes as a wheel with Ctrl, in far smaller turns.
      if (Math.abs(turnedPx) < (event.ctrlKey ? NOTCH_PX / 4 : NOTCH_PX / 2)) return
      const direction = turnedPx < 0 ? 1 : -1
      turnedPx = 0
      const { left, top } = element.getBoundingClientRect()
      underCursor.current = heldAt(element, event.clientX - left, event.clientY - top)
      zoomStore.setState((state) => ({ zoom: stepped(state.factor, direction) }))
    }
    const onScroll = () => {
      middle.current = heldAt(element, element.clientWidth / 2, element.clientHeight / 2)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('scroll', onScroll)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('scroll', onScroll)
    }
  }, [box])

  const before = useRef(factor)
  useLayoutEffect(() => {
    const element = box.current
    if (!element || before.current === factor) return
    before.current = factor
    const { partX, partY, x, y } = underCursor.current ?? {
      ...middle.current,
      x: element.clientWidth / 2,
      y: element.clientHeight / 2,
    }
    underCursor.current = null
    element.scrollTo({ left: partX * element.scrollWidth - x, top: partY * element.scrollHeight - y })
  }, [box, factor])
}

function heldAt(element: HTMLElement, x: number, y: number): Held {
  return {
    partX: (element.scrollLeft + x) / element.scrollWidth,
    partY: (element.scrollTop + y) / element.scrollHeight,
    x,
    y,
  }
}
