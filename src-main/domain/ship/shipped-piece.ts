import type { Selection } from '../../../schemas/collection.ts'

/** One piece as an export tells about it. */
export type ShippedPiece = {
  /** Its number in the export. */
  number: number
  /** Its place in the export, from 0, without gaps. */
  index: number
  seed: string
  /** By category name: trait name, generated value, or null for None. */
  selection: Selection
}
