/**
 * Where a key leads in a grid that is filled row by row; null for a key that leads nowhere of its own. The edges hold,
 * left and right go on in the next row, and down from above the last row's gap leads to the last cell.
 */
export function moveInGrid(
  index: number,
  { key, ctrlKey = false }: { key: string; ctrlKey?: boolean },
  columns: number,
  count: number,
): number | null {
  if (count === 0) return null
  const last = count - 1
  const rowStart = index - (index % columns)
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, index - 1)
    case 'ArrowRight':
      return Math.min(last, index + 1)
    case 'ArrowUp':
      return index < columns ? index : index - columns
    case 'ArrowDown':
      return rowStart + columns > last ? index : Math.min(last, index + columns)
    case 'Home':
      return ctrlKey ? 0 : rowStart
    case 'End':
      return ctrlKey ? last : Math.min(last, rowStart + columns - 1)
    default:
      return null
  }
}
