const COLUMNS = [2, 3, 4, 6, 8, 10, 12] as const
/** Narrower than this a picture says little. */
const CELL_MIN_PX = 128
export const SHEET_GAP_PX = 8

/** In how many columns a sheet stands: pictures as large as all of them are seen at once, and never too small. */
export function sheetColumns(widthPx: number, heightPx: number, count: number): number {
  const cellPx = (columns: number) => (widthPx - SHEET_GAP_PX * (columns - 1)) / columns
  const fits = (columns: number) => Math.ceil(count / columns) * (cellPx(columns) + SHEET_GAP_PX) <= heightPx
  const most = COLUMNS.findLast((columns) => cellPx(columns) >= CELL_MIN_PX) ?? 2
  return Math.min(most, COLUMNS.find(fits) ?? most)
}
