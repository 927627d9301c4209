/** How far a key moves in the list; undefined: it does not move. */
export function placeAfterKey(
  key: string,
  place: number,
  { count, columns, rowsShown }: { count: number; columns: number; rowsShown: number },
): number | undefined {
  const page = Math.max(1, rowsShown - 1) * columns
  switch (key) {
    case 'ArrowLeft':
      return place - 1
    case 'ArrowRight':
      return place + 1
    case 'ArrowUp':
      return place - columns < 0 ? place : place - columns
    case 'ArrowDown':
      return place + columns < count ? place + columns : sameOrLast(place, count, columns)
    case 'PageUp':
      return place - page < 0 ? place % columns : place - page
    case 'PageDown':
      return Math.min(count - 1, place + page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

/** Down from the row before a short last one goes to its end; from the last row nowhere. */
function sameOrLast(place: number, count: number, columns: number): number {
  const lastRow = Math.floor((count - 1) / columns)
  return Math.floor(place / columns) < lastRow ? count - 1 : place
}
