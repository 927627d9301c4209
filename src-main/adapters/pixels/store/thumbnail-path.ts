import { join } from 'node:path'

/** Where the small copy of a picture lies; its format is told by its content. Derived data: it may be deleted any time. */
export const thumbnailPath = (thumbsDir: string, sha256: string, widthPx: number): string =>
  join(thumbsDir, sha256.slice(0, 2), `${sha256}-${widthPx}`)
