/** Widths that thumbnails are made in: few, so that neighbouring sizes share one picture. */
const WIDTHS_PX = [64, 128, 256, 512, 1_024, 2_048]

/**
 * The address of a picture by its SHA-256, from the window's own origin: as it is, or at least `widthPx` device pixels
 * wide where a width is kept that is smaller than the largest.
 */
export function pictureUrl(sha256: string, widthPx?: number): string {
  const width = widthPx === undefined ? undefined : WIDTHS_PX.find((step) => step >= widthPx)
  return width === undefined ? `/asset/${sha256}` : `/asset/${sha256}?w=${width}`
}
