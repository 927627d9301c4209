/** What one drop may bring. Sizes in bytes. */
export type DropLimits = { fileBytes: number; totalBytes: number; files: number }

/** Ample for 100 traits at 4K in each of 50 categories. */
export const DROP_LIMITS: DropLimits = {
  fileBytes: 256 * 1024 * 1024,
  totalBytes: 8 * 1024 * 1024 * 1024,
  files: 20_000,
}
