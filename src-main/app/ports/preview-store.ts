/** A picture by content, with its size in pixels. */
export type Preview = { sha256: string; width: number; height: number }

/**
 * Pictures of planned pieces, small, kept as derived data of the studio and of no project: what is not found is drawn
 * again. A disk that refuses makes it forget, and stops nothing.
 */
export type PreviewStore = {
  /** Where the pictures lie, by content, as blobs do. */
  blobsDir: string
  thumbsDir: string
  /** True where the picture of this content is there. */
  has(sha256: string): boolean
  path(sha256: string): string
  /** What a request was drawn as. Undefined where it was not, or the picture is gone. */
  find(requestHash: string): Promise<Preview | undefined>
  keep(requestHash: string, preview: Preview): Promise<void>
  /** Drops what was used longest ago until the rest takes at most this many bytes. */
  sweep(maxBytes: number): Promise<void>
  /** Drops everything. */
  remove(): Promise<void>
}
