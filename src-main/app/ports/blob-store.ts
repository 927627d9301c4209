/** Content-addressed files of one project: `blobs/ab/<sha256>`. */
export type BlobStore = {
  /** Stores and flushes to disk; gives the SHA-256. Throws with the system's code where the disk refuses. */
  put(bytes: Uint8Array): Promise<string>
  /** Undefined where the blob is missing. */
  get(sha256: string): Promise<Uint8Array | undefined>
  path(sha256: string): string
  has(sha256: string): boolean
  /** True where the file is there and its bytes still have its name. */
  isWhole(sha256: string): Promise<boolean>
  remove(sha256: string): Promise<void>
}
