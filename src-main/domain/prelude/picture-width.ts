/**
 * Widths in pixels that small pictures come in: few, so that neighbouring sizes share one picture, and most pictures come
 * to them by halving, which is quick and exact.
 */
const WIDTHS_PX = [64, 128, 256, 512, 1_024, 2_048]

/** The least of these that is at least so wide; null where the picture is wanted whole, or wider than any. */
export function pictureWidth(widthPx: number | null): number | null {
  return widthPx === null ? null : (WIDTHS_PX.find((step) => step >= widthPx) ?? null)
}
