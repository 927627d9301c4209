import { useRef, useState } from 'react'

export type SheetCursor = {
  /** The cell that the keys move. */
  active: number
  /** The cell that is meant: the one under the pointer, else the active one. */
  meant: number
  /** Whether keys of the grid act. */
  isOn: boolean
  /** As `meant`, at the very moment: the pointer moves faster than the page is drawn. */
  meantNow(): number
  setActive(index: number): void
  point(index: number | null): void
  setFocused(isFocused: boolean): void
}

/** Which of `count` cells is meant. Whoever moved last wins: the keys or the pointer. */
export function useSheetCursor(count: number): SheetCursor {
  const [wanted, setWanted] = useState(0)
  const [pointed, setPointed] = useState<number | null>(null)
  const [isFocused, setFocused] = useState(false)
  const latest = useRef<number | null>(null)
  const active = Math.min(wanted, Math.max(0, count - 1))
  const within = (index: number | null) => (index !== null && index < count ? index : active)
  const point = (index: number | null) => {
    latest.current = index
    setPointed(index)
  }
  return {
    active,
    meant: within(pointed),
    isOn: isFocused || pointed !== null,
    meantNow: () => within(latest.current),
    setActive(index) {
      setWanted(index)
      point(null)
    },
    point,
    setFocused,
  }
}
