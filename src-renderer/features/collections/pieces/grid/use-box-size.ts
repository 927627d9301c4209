import { type RefObject, useLayoutEffect, useState } from 'react'

/** Size of an element's content in CSS pixels, as it changes; null before it is on screen. */
export function useBoxSize(element: RefObject<HTMLElement | null>): { widthPx: number; heightPx: number } | null {
  const [size, setSize] = useState<{ widthPx: number; heightPx: number } | null>(null)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return undefined
    const measure = () => {
      const style = getComputedStyle(box)
      const widthPx = box.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
      const heightPx = box.clientHeight
      setSize((before) =>
        before?.widthPx === widthPx && before.heightPx === heightPx ? before : { widthPx, heightPx },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return size
}
