import type { GridLayout } from './grid-layout.ts'
import { placeOf } from './place-of.ts'

type Laid = { numbers: readonly number[]; layout: GridLayout }

/**
 * How far the grid has to be scrolled so that what a person looks at stays where it is, though pieces came or went before
 * it, or cells got another size: the piece in focus where it is in view, else the first in view.
 */
export function steadyScroll(of: {
  scrollPx: number
  viewPx: number
  focus: number | null
  before: Laid
  after: Laid
}): number {
  const { scrollPx, viewPx, focus, before, after } = of
  if (scrollPx <= 0 || before.numbers.length === 0 || after.numbers.length === 0) return 0
  const rowOf = ({ numbers, layout }: Laid, number: number) =>
    Math.floor(Math.min(placeOf(numbers, number), numbers.length - 1) / layout.columns)

  const rowPx = before.layout.rowPx
  const focusPx = focus === null ? -1 : rowOf(before, focus) * rowPx
  const isFocusSeen = focus !== null && focusPx + rowPx > scrollPx && focusPx < scrollPx + viewPx
  const first = before.numbers[Math.floor(scrollPx / rowPx) * before.layout.columns]
  const anchor = isFocusSeen ? focus : first
  if (anchor === undefined) return scrollPx

  const offsetPx = (scrollPx - rowOf(before, anchor) * rowPx) * (after.layout.rowPx / rowPx)
  return Math.max(0, rowOf(after, anchor) * after.layout.rowPx + offsetPx)
}
