import { holds, placeOf } from './place-of.ts'

/** What is looked at and what is selected, by the pieces' numbers, so that it survives filtering. */
export type GridSelection = {
  /** The piece that keys act on. */
  focus: number | null
  /** Where a range begins. */
  anchor: number | null
  selected: ReadonlySet<number>
}

export const noSelection: GridSelection = { focus: null, anchor: null, selected: new Set() }

/** Moves to a place in the list, stopping at its ends. With `extend` the range from the anchor is selected. */
export function movedTo(
  selection: GridSelection,
  numbers: readonly number[],
  place: number,
  extend: boolean,
): GridSelection {
  const focus = numbers[Math.max(0, Math.min(numbers.length - 1, place))]
  if (focus === undefined) return selection
  if (!extend) return { ...selection, focus, anchor: focus }
  const anchor = selection.anchor ?? selection.focus ?? focus
  return { focus, anchor, selected: new Set(rangeOf(numbers, anchor, focus)) }
}

/** Selects a piece, or lets it go where it was selected; the next range begins there. */
export function toggledPiece(selection: GridSelection, number: number): GridSelection {
  const selected = new Set(selection.selected)
  if (!selected.delete(number)) selected.add(number)
  return { focus: number, anchor: number, selected }
}

export function allSelected(selection: GridSelection, numbers: readonly number[]): GridSelection {
  return { ...selection, selected: new Set(numbers) }
}

/** The focus as a list allows it: the piece itself, else the next that is shown, else the last. */
export function focusIn(numbers: readonly number[], focus: number | null): number | null {
  if (numbers.length === 0) return null
  if (focus === null) return numbers[0] ?? null
  return numbers[Math.min(placeOf(numbers, focus), numbers.length - 1)] ?? null
}

/** What keys act on: the selected pieces that are shown, in order, else the one in focus. */
export function targetsOf({ focus, selected }: GridSelection, numbers: readonly number[]): number[] {
  const shown = shownOf(selected, numbers)
  if (shown.length > 0) return shown
  return focus !== null && holds(numbers, focus) ? [focus] : []
}

/** The selected pieces that the filter leaves. */
export function shownOf(selected: ReadonlySet<number>, numbers: readonly number[]): number[] {
  if (selected.size === 0) return []
  if (selected.size * 16 < numbers.length) {
    return [...selected].filter((number) => holds(numbers, number)).sort((a, b) => a - b)
  }
  return numbers.filter((number) => selected.has(number))
}

function rangeOf(numbers: readonly number[], from: number, to: number): number[] {
  const [first, last] = from <= to ? [from, to] : [to, from]
  const start = placeOf(numbers, first)
  const end = placeOf(numbers, last)
  return numbers.slice(start, numbers[end] === last ? end + 1 : end)
}
