import { exportOptionsSchema } from '../../../../schemas/export.ts'

/** Reads a size in pixels: nothing is as cooked (undefined), what is no size is null. */
export function parseSize(text: string): number | undefined | null {
  if (text.trim() === '') return undefined
  const read = exportOptionsSchema.shape.width.safeParse(Number(text))
  return read.success ? read.data : null
}
