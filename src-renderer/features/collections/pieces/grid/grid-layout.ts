export const GAP_PX = 8
/** Chromium draws nothing below 2^25 px, others less: past this, cells get smaller until all of them can be reached. */
const HEIGHT_MOST_PX = 16_000_000

export type GridLayout = {
  columns: number
  rows: number
  cellWidthPx: number
  cellHeightPx: number
  /** From one row to the next. */
  rowPx: number
}

/**
 * As many columns as bring cells nearest to `cellPx`, with the width filled. `aspect`: width over height of a picture.
 */
export function gridLayout(of: { widthPx: number; cellPx: number; aspect: number; count: number }): GridLayout {
  const { cellPx, aspect, count } = of
  const widthPx = Math.max(1, of.widthPx)
  let columns = Math.max(1, Math.round((widthPx + GAP_PX) / (cellPx + GAP_PX)))
  let layout = withColumns(columns, widthPx, aspect, count)
  while (layout.rows * layout.rowPx > HEIGHT_MOST_PX && layout.cellWidthPx > 1) {
    columns += 1
    layout = withColumns(columns, widthPx, aspect, count)
  }
  return layout
}

function withColumns(columns: number, widthPx: number, aspect: number, count: number): GridLayout {
  const cellWidthPx = Math.max(1, (widthPx - GAP_PX * (columns - 1)) / columns)
  const cellHeightPx = Math.max(1, Math.round(cellWidthPx / aspect))
  return { columns, rows: Math.ceil(count / columns), cellWidthPx, cellHeightPx, rowPx: cellHeightPx + GAP_PX }
}
