import { type RefObject, useEffect } from 'react'

/** Dragging scrolls what is larger than its box. */
export function useDragToPan(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const onMove = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return
      element.scrollBy(-event.movementX, -event.movementY)
    }
    const onDown = (event: PointerEvent) => {
      if (event.button === 0) element.setPointerCapture(event.pointerId)
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
    }
  }, [box])
}
